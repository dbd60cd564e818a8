import type { Sheet_SheetFragment } from "~/generated/graphql";
import { storedOf } from "./door";
import type { Held } from "./keeping";
import { type Line, sameCuts, sameLine, sameNumber, type Words } from "./typed";

/**
 * What was typed on this device and came when the server took nothing more: it does not
 * count, and stays readable until its expert has read it.
 */
export type Lost = {
  sheet: string;
  /** The project; "" where nobody can tell any more. */
  name: string;
  /** When the server would not take it, by this device's clock. */
  at: number;
  /** The due date that it came after; null where the sheet was closed before. */
  due: string | null;
  lines: readonly { item: string; name: string; line: Line }[];
  words: Partial<Words>;
};

const blank: Line = { points: "", comment: "" };

/** What the server has not got of what is held of a sheet; null where it has all of it. */
export function lostOf(
  sheet: string,
  held: readonly Held[],
  page: Sheet_SheetFragment | null,
  at: number,
): Lost | null {
  const stored = page && storedOf(page);
  const names = new Map(
    page?.formGuide.dimensions.flatMap(({ items }) => items.map(({ code, nameZh }) => [code, nameZh])),
  );
  const lines: Lost["lines"][number][] = [];
  let words: Partial<Words> = {};
  for (const each of held) {
    if ("words" in each) words = unlike(each.words, stored?.words ?? each.base);
    else if (!sameLine(each.line, stored?.lines.get(each.item) ?? blank))
      lines.push({ item: each.item, name: names.get(each.item) ?? each.item, line: each.line });
  }
  const order = [...names.keys()];
  lines.sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item));
  if (lines.length === 0 && Object.keys(words).length === 0) return null;
  const late = page?.status === "SCORING" || page?.status === "REOPENED";
  return { sheet, name: page?.projectName ?? "", at, due: (late && page.dueAt) || null, lines, words };
}

/** Those of the words that say something else. */
function unlike(words: Words, than: Words): Partial<Words> {
  const { priority, opinion, suggestedAmount, lineCuts, text, changes } = words;
  return {
    ...(priority !== than.priority && { priority }),
    ...(opinion !== than.opinion && { opinion }),
    ...(!sameNumber(suggestedAmount, than.suggestedAmount) && { suggestedAmount }),
    ...(!sameCuts(lineCuts, than.lineCuts) && { lineCuts }),
    ...(text !== than.text && { text }),
    ...(changes !== than.changes && { changes }),
  };
}

/** What was lost of a sheet before and what was lost now: of one place the later. */
export function joined(before: Lost | undefined, now: Lost): Lost {
  if (!before) return now;
  const again = new Set(now.lines.map(({ item }) => item));
  return {
    ...now,
    name: now.name || before.name,
    lines: [...before.lines.filter(({ item }) => !again.has(item)), ...now.lines],
    words: { ...before.words, ...now.words },
  };
}

/** How many places of the sheet it fills. */
export const countOf = ({ lines, words }: Lost): number =>
  lines.length + (Object.keys(words).length > 0 ? 1 : 0);
