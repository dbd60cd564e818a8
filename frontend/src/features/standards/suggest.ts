import type { ConditionGuideQuery } from "~/generated/graphql";

export type Guide = ConditionGuideQuery["conditionGuide"];

/** A word that may stand at the caret, and the piece of the text that it takes the place of. */
export type Suggestion = { word: string; nameZh?: string; from: number; to: number };

/** What may be typed next: a fact or a function where a name begins, a code where a value is asked. */
export function suggest(text: string, caret: number, guide: Guide): Suggestion[] {
  const before = text.slice(0, caret);
  const value = /(?:(\w+)\s*[=!]=\s*|(?:oneOf|contains)\(\s*(\w+)\s*,[^)]*?)("?[\w-]*)$/.exec(before);
  const field = guide.fields.find(({ code }) => code === (value?.[1] ?? value?.[2]));
  if (value && field) {
    const begun = value[3] ?? "";
    const to = text[caret] === '"' ? caret + 1 : caret;
    return field.choices
      .filter(({ code }) => code.startsWith(begun.replace('"', "")))
      .map(({ code, nameZh }) => ({ word: `"${code}"`, nameZh, from: caret - begun.length, to }));
  }
  if (/["\d.]$/.test(before) || (before.match(/"/g)?.length ?? 0) % 2 === 1) return [];
  const begun = /[A-Za-z]*$/.exec(before)?.[0] ?? "";
  const from = caret - begun.length;
  return [
    ...guide.fields.map(({ code }) => ({ word: code, from, to: caret })),
    ...guide.functions.map(({ name }) => ({ word: `${name}(`, from, to: caret })),
  ].filter(({ word }) => word.startsWith(begun) && word !== begun);
}
