import { type Procedure, toneOf } from "~/lib/stage";
import { useWords } from "~/ui/useWords";

/** Where something stands in its procedure. */
export function StageTag({ of, stage }: { of: Procedure; stage: string }) {
  const { t } = useWords("stages");
  return <span className={`tag ${toneOf(of, stage)}`}>{t(`${of}.${stage}`)}</span>;
}
