import { typedNumber } from "./typed";

/** A cut of a budget line (核减明细); all text, as it is typed. The line counts from 0. */
export type Cut = { line: string; cut: string; reason: string };

/** The cuts that say something: one whose amount is empty does not. Their places are the server's. */
export function saidCuts(cuts: readonly Cut[]): Cut[] {
  return cuts.filter(({ cut }) => typedNumber(cut) !== "");
}

/** The cuts as the server takes them. */
export function cutInput(cuts: readonly Cut[]): { line: number; cut: string; reason: string }[] {
  return saidCuts(cuts).map(({ line, cut, reason }) => ({
    line: Number(line),
    cut: typedNumber(cut),
    reason,
  }));
}

/** Stored cuts as they are typed. */
export function typedCuts(
  cuts: readonly { line: number; cut: string; reason: string }[] | null | undefined,
): Cut[] {
  return (cuts ?? []).map(({ line, cut, reason }) => ({ line: String(line), cut, reason }));
}

/** The cuts with this one changed; one that says nothing any more is gone, and all stand in the order of lines. */
export function putCut(cuts: readonly Cut[], at: number | null, cut: Cut): Cut[] {
  const others = cuts.filter((_, index) => index !== at);
  if (cut.cut === "" && cut.reason === "") return others;
  if (at !== null) return cuts.map((each, index) => (index === at ? cut : each));
  return [...cuts, cut].sort((a, b) => Number(a.line) - Number(b.line));
}
