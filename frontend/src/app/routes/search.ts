import type { ScreeningOutcome } from "~/generated/graphql";

/** What stands in a URL may be anything; these read one parameter each, or leave it out. */

export function textIn(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text !== "" ? text : undefined;
}

export function wholeIn(value: unknown, least: number, most: number): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

export function yesIn(value: unknown): true | undefined {
  return value === true || value === "true" || undefined;
}

export function dayIn(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

export function oneIn<Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

export function someIn<Word extends string>(value: unknown, words: readonly Word[]): Word[] | undefined {
  const given = Array.isArray(value) ? value : [value];
  const found = words.filter((word) => given.includes(word));
  return found.length > 0 ? found : undefined;
}

export function textsIn(value: unknown): string[] | undefined {
  const texts = Array.isArray(value) ? value.filter((text) => typeof text === "string" && text !== "") : [];
  return texts.length > 0 ? texts : undefined;
}

/** What screening may have decided. */
export const outcomes: readonly ScreeningOutcome[] = [
  "BLOCK",
  "EXEMPT",
  "SECTION_ONLY",
  "EXPERT",
  "EXPERT_COLLECTIVE",
];

/** Where one is in a list: the cursor behind which the page begins, and the page's number. */
export type Place = { after?: string; page?: number };

export function placeIn({ after, page }: Record<string, unknown>): Place {
  return { after: textIn(after), page: wholeIn(page, 2, 100_000) };
}
