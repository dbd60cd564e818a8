import { compare, isDecimal, subtract, sum } from "./money";

/** A value's code and its words: in the language of the screen first, then in the other. */
export type Term = { code: string; labels: readonly string[] };

/**
 * A condition that a list understands: its words, what its value is, and under which
 * key the list's filters keep it.
 */
export type Field = { key: string; names: readonly string[] } & (
  | { of: "terms"; terms: readonly Term[]; many?: true }
  | { of: "amount"; to: string }
  | { of: "whole"; least: number; most: number; before?: string }
  | { of: "code" }
  | { of: "day" }
  | { of: "flag" }
);

/** Filters of a list by their keys. */
export type Values = Record<string, unknown>;

export type Query = {
  values: Values;
  /** What is no condition: looked for in names and codes. */
  keyword: string;
  /** The conditions as they were understood. */
  says: string[];
  /** Conditions that mean nothing, as they were typed, with the nearest that would. */
  unclear: { token: string; near: string | null }[];
};

/** The least amount that the rows can tell apart, 万元. */
const least = "0.000001";

type Token = { all: string; name?: string; value: string; quoted: boolean };

function tokensOf(text: string): Token[] {
  const found = text.matchAll(/(?:([^\s:："“”]+)[:：])?(?:["“”]([^"“”]*)["“”]?|(\S+))?/g);
  return [...found]
    .filter(([all]) => all.trim() !== "")
    .map(([all, name, quoted, word]) => ({
      all,
      ...(name !== undefined && { name }),
      value: quoted ?? word ?? "",
      quoted: quoted !== undefined,
    }));
}

/** Reads `状态:专家评审 金额:>500 单位:教育局 逾期`; the order does not matter, both colons will do. */
export function read(text: string, fields: readonly Field[]): Query {
  const query: Query = { values: {}, keyword: "", says: [], unclear: [] };
  const rest: string[] = [];
  for (const { all, name, value, quoted } of tokensOf(text)) {
    const field = fields.find(({ names }) => names.some((each) => alike(each, name ?? value)));
    if (name === undefined) {
      if (field?.of === "flag" && !quoted) {
        query.values[field.key] = true;
        query.says.push(field.names[0] ?? all);
      } else rest.push(value);
    } else if (!field || field.of === "flag") {
      if (quoted || !/^\p{L}+$/u.test(name) || value.startsWith("//")) rest.push(all);
      else query.unclear.push({ token: all, near: nearField(name, value, fields) });
    } else {
      const values = value === "" ? null : valuesOf(field, value);
      if (values) {
        Object.assign(query.values, values);
        query.says.push(saysOf(field, values));
      } else query.unclear.push({ token: all, near: nearValue(field, name, value) });
    }
  }
  query.keyword = rest.join(" ");
  return query;
}

const alike = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function valuesOf(field: Field, value: string): Values | null {
  switch (field.of) {
    case "amount": {
      const found = range(value);
      return found && { [field.key]: found[0] || undefined, [field.to]: found[1] || undefined };
    }
    case "whole": {
      const digits =
        field.before && value.toLowerCase().startsWith(field.before.toLowerCase())
          ? value.slice(field.before.length)
          : value;
      const number = /^\d+$/.test(digits) ? Number(digits) : -1;
      return number >= field.least && number <= field.most ? { [field.key]: number } : null;
    }
    case "code":
      return /^\w+$/.test(value) ? { [field.key]: value } : null;
    case "day":
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { [field.key]: value } : null;
    case "terms": {
      const found = value
        .split(/[,，、|]/)
        .filter(Boolean)
        .map((each) => fitting(field.terms, each));
      if (found.length === 0 || found.some((terms) => terms.length === 0)) return null;
      if (!field.many && found.flat().length > 1) return null; // which of them is not for us to guess
      const codes = [...new Set(found.flat().map(({ code }) => code))];
      return { [field.key]: field.many ? codes : codes[0] };
    }
    case "flag":
      return null;
  }
}

/** Terms whose words hold the letters in their order (专家评审 finds 专家个人评审), exact ones first. */
export function fitting(terms: readonly Term[], value: string): Term[] {
  const word = value.toLowerCase();
  for (const fits of [
    (label: string) => label === word,
    (label: string) => label.includes(word),
    (label: string) => common(label, word) === [...word].length,
  ]) {
    const found = terms.filter(
      ({ code, labels }) => fits(code.toLowerCase()) || labels.some((label) => fits(label.toLowerCase())),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** How many letters two words have in common, in their order. */
function common(a: string, b: string): number {
  let row: number[] = [...b].map(() => 0);
  for (const letter of a) {
    const above = row;
    row = [];
    [...b].forEach((other, i) => {
      row.push(letter === other ? (above[i - 1] ?? 0) + 1 : Math.max(above[i] ?? 0, row[i - 1] ?? 0));
    });
  }
  return row.at(-1) ?? 0;
}

/** The word that has most in common with what was typed, and of those the one of its length. */
function nearest(typed: string, words: readonly string[]): string | null {
  const size = (word: string) => Math.abs([...word].length - [...typed].length);
  const near = words
    .map((word) => ({ word, shared: common(word.toLowerCase(), typed.toLowerCase()) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || size(a.word) - size(b.word))[0];
  return near?.word ?? null;
}

function nearField(name: string, value: string, fields: readonly Field[]): string | null {
  const word = nearest(
    name,
    fields.flatMap(({ names }) => names),
  );
  const flag = fields.some(({ of, names }) => of === "flag" && names.some((each) => each === word));
  return word && (flag ? word : `${word}:${quote(value)}`);
}

function nearValue(field: Field, name: string, value: string): string | null {
  if (field.of !== "terms") return null;
  const word = nearest(
    value,
    field.terms.flatMap(({ labels }) => labels.slice(0, 1)),
  );
  return word && `${name}:${quote(word)}`;
}

/** The least and the most of `>500`, `<=20`, `100-500`, `500`; empty for no bound, null for no range. */
function range(value: string): [string, string] | null {
  const [, sign = "", bound = ""] = /^(>=|<=|>|<|≥|≤)?(.+)$/.exec(value) ?? [];
  const [from = "", to] = sign ? [bound] : bound.split(/[-~～–]/);
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

/** An amount's bounds as they are typed. */
function bounds(from: string, to: string): string {
  if (from && to) return from === to ? from : `${from}-${to}`;
  if (from) return from.endsWith(".000001") ? `>${subtract(from, least) ?? from}` : `>=${from}`;
  return to.endsWith(".999999") ? `<${sum([to, least]) ?? to}` : `<=${to}`;
}

const quote = (word: string) => (/[\s:：]/.test(word) ? `"${word}"` : word);

/** The words of a field's values; "" where there are none. */
function wordsOf(field: Field, values: Values): string {
  const value = values[field.key];
  switch (field.of) {
    case "amount": {
      const to = values[field.to];
      return value || to ? bounds(String(value ?? ""), String(to ?? "")) : "";
    }
    case "whole":
      return typeof value === "number" ? `${field.before ?? ""}${value}` : "";
    case "terms": {
      const codes = (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
      return codes.map((code) => field.terms.find((term) => term.code === code)?.labels[0] ?? code).join(",");
    }
    case "flag":
      return value === true ? (field.names[0] ?? "") : "";
    default:
      return value === undefined ? "" : String(value);
  }
}

function saysOf(field: Field, values: Values): string {
  return `${field.names[0]} ${wordsOf(field, values).replaceAll(",", "/")}`;
}

/** The text that asks for these filters: what `read` reads them from. */
export function say(values: Values, fields: readonly Field[]): string {
  const conditions = fields.flatMap((field) => {
    const words = wordsOf(field, values);
    if (words === "") return [];
    return field.of === "flag" ? [words] : [`${field.names[0]}:${quote(words)}`];
  });
  const { keyword } = values;
  const plain = typeof keyword === "string" ? keyword.split(/\s+/).filter(Boolean) : [];
  const means = (word: string) => read(word, fields).keyword !== word;
  return [...conditions, ...plain.map((word) => (means(word) ? `"${word}"` : word))].join(" ");
}

/** The filters that a text asks for, keyword and all; every key of the fields is there. */
export function filtersOf({ values, keyword }: Query, fields: readonly Field[]): Values {
  const none = fields.flatMap((field) => [field.key, ...(field.of === "amount" ? [field.to] : [])]);
  return {
    ...Object.fromEntries(none.map((key) => [key, undefined])),
    ...values,
    keyword: keyword || undefined,
  };
}

/** What was typed, where it still asks for just these filters; else the text that does. */
export function textOf(typed: string | undefined, values: Values, fields: readonly Field[]): string {
  const told = say(values, fields);
  if (!typed) return told;
  const query = read(typed, fields);
  return query.unclear.length === 0 && say(filtersOf(query, fields), fields) === told ? typed : told;
}

/** The ways in which the last word of a query can go on, each the whole text. */
export function complete(text: string, fields: readonly Field[], most = 6): string[] {
  const [, before = "", token = ""] = /^(.*?)(\S*)$/s.exec(text) ?? [];
  if (token === "") return [];
  const [name = "", value] = token.split(/[:：](.*)/s);
  if (value === undefined) {
    return fields
      .map(({ of, names: [first = ""] }) => (of === "flag" ? first : `${first}:`))
      .filter((each) => each !== token && each.toLowerCase().startsWith(name.toLowerCase()))
      .slice(0, most)
      .map((each) => before + each);
  }
  const field = fields.find(({ names }) => names.some((each) => alike(each, name)));
  if (field?.of !== "terms") return [];
  const [, earlier = "", last = ""] = /^(.*[,，、|])?(.*)$/s.exec(value.replace(/^["“”]/, "")) ?? [];
  return fitting(field.terms, last)
    .flatMap(({ labels: [label = ""] }) => (label === last || label === "" ? [] : [label]))
    .slice(0, most)
    .map((label) => `${before}${name}:${quote(earlier + label)} `);
}
