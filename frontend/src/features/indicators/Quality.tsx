import type { LibraryIndicatorQuality } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";

const looks = { PREFERRED: "good", PLAIN: "plain", CAUTION: "waiting" } as const;

/** The office's mark of a row: 推荐, 可用, 慎用. */
export function Quality({ of }: { of: LibraryIndicatorQuality }) {
  const { t } = useWords("indicators");
  return <span className={`tag ${looks[of]}`}>{t(`qualities.${of}`)}</span>;
}

/** 常用值: 95–100 %, open where one end is not known; "" where neither is. */
export function range({
  low,
  high,
  unit,
}: {
  low?: string | null;
  high?: string | null;
  unit: string;
}): string {
  if (!low && !high) return "";
  if (low === high) return `${low} ${unit}`;
  if (!high) return `≥ ${low} ${unit}`;
  return `${low ? `${low}–` : "≤ "}${high} ${unit}`;
}
