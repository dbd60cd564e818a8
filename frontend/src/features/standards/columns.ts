/** A field of a kind as the server describes it: what it holds, and the columns of its rows. */
export type Column = {
  name: string;
  holds: string;
  optional?: boolean;
  choices?: string[];
  columns?: Column[];
};

export type Row = Record<string, unknown>;

const lists = ["ROWS", "TEXTS", "DATES", "INTEGERS"];
const figures = ["MONEY", "POINTS", "NUMBER"];

/** A new row: every field that it must have, empty. */
export function blankOf(columns: readonly Column[]): Row {
  const needed = columns.filter(({ optional }) => !optional);
  return Object.fromEntries(needed.map(({ name, ...column }) => [name, nothing({ name, ...column })]));
}

function nothing({ holds, choices, columns }: Column): unknown {
  if (lists.includes(holds)) return [];
  if (holds === "OBJECT") return blankOf(columns ?? []);
  if (holds === "INTEGER") return 0;
  if (holds === "FLAG") return false;
  if (holds === "CHOICE") return choices?.[0] ?? "";
  return figures.includes(holds) ? "0" : "";
}

/** What was emptied is absent, not empty: the server tells an optional field so. */
export function without(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
