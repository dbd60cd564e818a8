import type { Say } from "~/ui/useWords";

/**
 * A path of the form in words of the catalogue form: indicators[0].unit is
 * 绩效指标第 1 行·计量单位. Parts that it does not know stay as they are.
 */
export function placeOf(path: string, t: Say): string {
  return path
    .split(".")
    .map((part, depth, parts) => {
      const [, name = part, row] = /^(\w+)(?:\[(\d+)\])?$/.exec(part) ?? [];
      const list = parts[0]?.replace(/\[.*/, "");
      const key = depth === 0 ? `form:fields.${name}` : `form:columns.${list}.${name}`;
      const said = t(key);
      const word = said === key ? name : said;
      return row === undefined ? word : t("form:row", { list: word, row: Number(row) + 1 });
    })
    .join(t("form:between"));
}
