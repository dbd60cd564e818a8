import { format } from "~/lib/money";
import type { Say } from "~/ui/useWords";
import type { ColumnSpec } from "./fields";
import { type FormNames, nameOf } from "./form";

type Row = Record<string, string | number | null | undefined>;

/** What a cell of a list says. */
export function cellOf(
  { key, kind }: ColumnSpec,
  row: Row,
  scheme: string | null | undefined,
  names: FormNames | undefined,
  t: Say,
): string {
  const value = String(row[key] ?? "");
  switch (kind) {
    case "money":
      return format(value);
    case "points":
      return format(value, 0);
    case "fundSources":
    case "economicClasses":
      return nameOf(names?.[kind], value);
    case "level1":
      return nameOf(levels(names, scheme), value);
    case "level2":
      return nameOf(levels(names, scheme).find(({ code }) => code === row.level1)?.level2, value);
    case "target":
      return target(row, names);
    case "horizon":
      return value === "TOTAL" ? t("form:horizon.TOTAL") : t("form:horizon.ANNUAL");
    default:
      return value;
  }
}

/** The first levels of the form's scheme; without one, of that which is used by default. */
function levels(names: FormNames | undefined, scheme: string | null | undefined) {
  const schemes = names?.schemes ?? [];
  return (schemes.find(({ code }) => code === scheme) ?? schemes[0])?.level1 ?? [];
}

/** ≥ 95 %, or the words of a qualitative indicator. */
function target(row: Row, names: FormNames | undefined): string {
  if (row.operator === "QUAL") return String(row.targetText ?? "");
  const sign = nameOf(names?.operators, String(row.operator ?? ""));
  return [sign, row.targetValue, row.unit].filter(Boolean).join(" ");
}
