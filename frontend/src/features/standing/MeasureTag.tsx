import type { ExpertMeasureKind, ExpertMeasureStatus } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";

type Props = { kind: ExpertMeasureKind; status: ExpertMeasureStatus; ends?: string | null };

/** A pause with its last day, or a removal; grey once it is over. */
export function MeasureTag({ kind, status, ends }: Props) {
  const { t } = useWords("standing");
  const words = ends ? t(`measures.${kind}Until`, { day: ends }) : t(`measures.${kind}`);
  if (status !== "IN_FORCE")
    return <span className="tag plain">{t(`measures.${status}`, { what: words })}</span>;
  return <span className={kind === "REMOVE" ? "tag bad" : "tag waiting"}>{words}</span>;
}
