import { format } from "./money";

type Planned = { operator: string; target: string; unit: string };

const signs: Record<string, string> = { GE: "≥", GT: "＞", LE: "≤", LT: "＜", EQ: "＝" };

/** The target of a plan's row as people write it: ≥40 公里; a qualitative one is its words. */
export function targetOf({ operator, target, unit }: Planned): string {
  const sign = signs[operator];
  return sign ? `${sign}${format(target, 0)}${unit && ` ${unit}`}` : target;
}

export const qualitative = ({ operator }: Planned) => operator === "QUAL";
