/** A field of a kind as the server describes it: what it holds, and the columns of its rows. */
export type Column = {
  name: string;
  holds: string;
  optional?: boolean;
  choices?: string[];
  columns?: Column[];
};

export type Row = Record<string, unknown>;

const lists = ["ROWS", "TEXTS", "DATES", "INTEGERS", "CHOICES"];
const figures = ["MONEY", "POINTS", "NUMBER"];

/** A new row: every field that it must have, empty. */
export function blankOf(columns: readonly Column[]): Row {
  const needed = columns.filter(({ optional }) => !optional);
  return Object.fromEntries(needed.map(({ name, ...column }) => [name, nothing({ name, ...column })]));
}

/**
 * A new row after others: a weighed one gets the next code, for nobody but the machine reads
 * it; codes of lists are the office's own to give.
 */
export function nextOf(columns: readonly Column[], rows: readonly Row[], parent = ""): Row {
  const row = blankOf(columns);
  const weighed = ["code", "weight"].every((name) => columns.some((column) => column.name === name));
  return weighed ? { ...row, code: nextCode(rows, parent) } : row;
}

/** The first free code after the last row's: A3 after A2; in an empty level the parent's own, numbered. */
function nextCode(rows: readonly Row[], parent: string): string {
  const taken = new Set(rows.map(({ code }) => String(code)));
  const last = String(rows.at(-1)?.code ?? "");
  const [, stem = "", digits = "0"] = /^(.*?)(\d+)?$/.exec(last) ?? [];
  const root = last ? stem : parent ? `${parent}_` : "A";
  for (let n = last ? Number(digits) + 1 : 1; ; n++) {
    const code = `${root}${n}`;
    if (!taken.has(code)) return code;
  }
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
