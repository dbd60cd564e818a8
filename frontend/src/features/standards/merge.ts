import type { Row } from "./columns";

/** What two people changed at once: the rows that it lies in, the field, and what the other made of it. */
export type Clash = { rows: readonly string[]; field: string; theirs: unknown };

/** The fields by which rows are told apart, as the server compares editions. */
const keys = ["code", "grade", "standing", "year", "throughMonth", "nameZh", "from", "upTo"];

/**
 * Joins two people's changes of one draft: what one of them changed is taken, and what both
 * changed stays as it is here and is told. No row is lost that either of them touched.
 */
export function merged(base: Row, mine: Row, theirs: Row): { body: Row; clashes: Clash[] } {
  const clashes: Clash[] = [];
  return { body: objects(base, mine, theirs, [], clashes), clashes };
}

function objects(base: Row, mine: Row, theirs: Row, rows: readonly string[], clashes: Clash[]): Row {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const joined = [...names].map((name) => [
    name,
    values(base[name], mine[name], theirs[name], rows, name, clashes),
  ]);
  return Object.fromEntries(joined.filter(([, value]) => value !== undefined));
}

function values(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  rows: readonly string[],
  field: string,
  clashes: Clash[],
): unknown {
  if (equal(mine, base) || equal(mine, theirs)) return theirs;
  if (equal(theirs, base)) return mine;
  if (isRow(mine) && isRow(theirs))
    return objects(isRow(base) ? base : {}, mine, theirs, [...rows, nameOf(mine)].filter(Boolean), clashes);
  const [was, here, there] = [keyed(base ?? []), keyed(mine), keyed(theirs)];
  if (was && here && there) return tables(was, here, there, rows, field, clashes);
  clashes.push({ rows, field, theirs });
  return mine;
}

type Keyed = ReadonlyMap<string, Row>;

function tables(
  base: Keyed,
  mine: Keyed,
  theirs: Keyed,
  rows: readonly string[],
  field: string,
  clashes: Clash[],
): Row[] {
  const joined = new Map<string, Row>();
  for (const [key, row] of mine) {
    const [was, other] = [base.get(key), theirs.get(key)];
    if (other) joined.set(key, values(was, row, other, rows, field, clashes) as Row);
    else if (!was || !equal(row, was)) {
      joined.set(key, row);
      if (was) clashes.push({ rows: [...rows, nameOf(row)], field, theirs: undefined });
    }
  }
  const order = [...joined.keys()];
  let before = 0;
  for (const [key, row] of theirs) {
    if (joined.has(key)) {
      before = order.indexOf(key) + 1;
      continue;
    }
    const was = base.get(key);
    if (was && equal(row, was)) continue;
    if (was) clashes.push({ rows: [...rows, nameOf(row)], field, theirs: row });
    joined.set(key, row);
    order.splice(before++, 0, key);
  }
  return order.map((key) => joined.get(key) as Row);
}

const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const nameOf = (row: Row) => String(row.nameZh || keys.map((key) => row[key]).find(Boolean) || "");

/** Rows by their keys; null for what is no list of rows, or has two of one key. */
function keyed(list: unknown): Keyed | null {
  if (!Array.isArray(list) || !list.every(isRow)) return null;
  const rows = list.map(
    (row) => [String(keys.map((key) => row[key]).find((key) => key !== undefined)), row] as const,
  );
  const found = new Map(rows);
  return found.size === rows.length ? found : null;
}

/** Two values alike, whatever the order of their fields; an absent one is one that is not there. */
function equal(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, at) => equal(each, b[at]));
  if (!isRow(a) || !isRow(b)) return a === b;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => equal(a[name], b[name]));
}
