import { compare, isDecimal, subtract, sum } from "./money";

/** A word of a list with the code that it stands for. */
export type Term = { code: string; label: string };

/** What the conditions of a query are called, and the words that their values may be. */
export type Vocabulary = {
  fields: Record<Field, string>;
  terms: { stage: readonly Term[]; outcome: readonly Term[]; grade: readonly Term[] } & Record<
    "unit" | "section",
    readonly Term[]
  >;
  /** The flag that stands alone: 逾期. */
  overdue: string;
};

const fields = ["stage", "amount", "unit", "section", "outcome", "grade", "priority", "year"] as const;

export type Field = (typeof fields)[number];

/** A condition as it was read: `状态:专家评审` with all that it means. */
export type Condition = { field: Field | "overdue"; says: string; values: string[] };

export type Query = {
  conditions: Condition[];
  /** What is no condition: looked for in names and codes. */
  keyword: string;
  /** Conditions that mean nothing, as they were typed. */
  unclear: string[];
};

/** The least amount that the rows can tell apart, 万元. */
const least = "0.000001";

/** Reads `状态:专家评审 金额:>500 单位:教育局 逾期`; the order does not matter, both colons will do. */
export function read(text: string, words: Vocabulary): Query {
  const query: Query = { conditions: [], keyword: "", unclear: [] };
  const rest: string[] = [];
  for (const token of text.split(/\s+/).filter(Boolean)) {
    const [name = "", value] = token.split(/[:：](.*)/s);
    const field = fields.find((each) => words.fields[each].toLowerCase() === name.toLowerCase());
    if (token === words.overdue) query.conditions.push({ field: "overdue", says: token, values: [] });
    else if (value === undefined || !field) rest.push(token);
    else {
      const values = value === "" ? [] : valuesOf(field, value, words);
      if (values.length > 0) query.conditions.push({ field, says: saysOf(field, values, words), values });
      else query.unclear.push(token);
    }
  }
  query.keyword = rest.join(" ");
  return query;
}

function valuesOf(field: Field, value: string, words: Vocabulary): string[] {
  switch (field) {
    case "amount":
      return range(value) ?? [];
    case "priority":
      return /^p?[1-4]$/i.test(value) ? [value.slice(-1)] : [];
    case "year":
      return /^2[01]\d\d$/.test(value) ? [value] : [];
    case "stage":
      return fitting(words.terms.stage, value).map(({ code }) => code);
    default:
      return fitting(words.terms[field], value)
        .slice(0, 1)
        .map(({ code }) => code);
  }
}

/** Terms whose label holds the letters in their order (专家评审 finds 专家个人评审), exact ones first. */
export function fitting(terms: readonly Term[], value: string): Term[] {
  const exact = terms.filter(({ label }) => label === value);
  if (exact.length > 0) return exact;
  const inside = terms.filter(({ label }) => label.includes(value));
  return inside.length > 0 ? inside : terms.filter(({ label }) => holds(label, value));
}

function holds(label: string, value: string): boolean {
  let at = 0;
  for (const letter of value) {
    at = label.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The least and the most of `>500`, `<=20`, `100-500`, `500`; empty for no bound, null for no range. */
function range(value: string): [string, string] | null {
  const [, sign = "", bound = ""] = /^(>=|<=|>|<|≥|≤)?(.+)$/.exec(value) ?? [];
  const [from = "", to] = sign ? [bound] : bound.split(/[-~～]/);
  if (!isDecimal(from) || (to !== undefined && (!isDecimal(to) || compare(from, to) === 1))) return null;
  switch (sign) {
    case ">":
      return [sum([from, least]) ?? from, ""];
    case "<":
      return ["", subtract(from, least) ?? from];
    case ">=":
    case "≥":
      return [from, ""];
    case "<=":
    case "≤":
      return ["", from];
    default:
      return [from, to ?? from];
  }
}

function saysOf(field: Field, values: string[], words: Vocabulary): string {
  const name = words.fields[field];
  switch (field) {
    case "amount": {
      const [from = "", to = ""] = values;
      return `${name} ${from && to ? (from === to ? from : `${from}–${to}`) : from ? `≥ ${from}` : `≤ ${to}`}`;
    }
    case "priority":
      return `${name} P${values[0]}`;
    case "year":
      return `${name} ${values[0]}`;
    default: {
      const labels = values.map(
        (code) => words.terms[field].find((term) => term.code === code)?.label ?? code,
      );
      return `${name} ${labels.join("/")}`;
    }
  }
}

/** The ways in which the last word of a query can go on, each the whole text. */
export function complete(text: string, words: Vocabulary, most = 6): string[] {
  const [, before = "", token = ""] = /^(.*?)(\S*)$/s.exec(text) ?? [];
  if (token === "") return [];
  const [name = "", value] = token.split(/[:：](.*)/s);
  if (value === undefined) {
    const names = [...fields.map((field) => `${words.fields[field]}:`), words.overdue];
    return names.filter((each) => each !== token && each.startsWith(name)).map((each) => before + each);
  }
  const field = fields.find((each) => words.fields[each] === name);
  if (
    field !== "stage" &&
    field !== "outcome" &&
    field !== "grade" &&
    field !== "unit" &&
    field !== "section"
  )
    return [];
  return fitting(words.terms[field], value)
    .filter(({ label }) => label !== value)
    .slice(0, most)
    .map(({ label }) => `${before}${name}:${label} `);
}
