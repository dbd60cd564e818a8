import { expect, test } from "vitest";
import { type Cut, cutInput, putCut, saidCuts, typedCuts } from "./cuts";

const cut = (line: string, amount: string, reason = "CUT_PRICE"): Cut => ({ line, cut: amount, reason });

test("a cut without an amount is not sent, and the others keep their places", () => {
  const cuts = [cut("0", ""), cut("1", " 1,200.5 "), cut("2", "３")];
  expect(saidCuts(cuts)).toEqual([cuts[1], cuts[2]]);
  expect(cutInput(cuts)).toEqual([
    { line: 1, cut: "1200.5", reason: "CUT_PRICE" },
    { line: 2, cut: "3", reason: "CUT_PRICE" },
  ]);
});

test("what is stored comes back as it was typed", () => {
  expect(cutInput(typedCuts([{ line: 3, cut: "12.5", reason: "CUT_QTY" }]))).toEqual([
    { line: 3, cut: "12.5", reason: "CUT_QTY" },
  ]);
  expect(typedCuts(null)).toEqual([]);
});

test("a new cut stands where its line stands, and one that says nothing goes", () => {
  const first = putCut([cut("2", "5")], null, cut("0", "1", ""));
  expect(first).toEqual([cut("0", "1", ""), cut("2", "5")]);
  expect(putCut(first, 0, cut("0", "1", "CUT_QTY"))[0]).toEqual(cut("0", "1", "CUT_QTY"));
  expect(putCut(first, 0, cut("0", "", ""))).toEqual([cut("2", "5")]);
});
