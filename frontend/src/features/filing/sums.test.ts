import { expect, test } from "vitest";
import { blankIndicator } from "./draft";
import { gap, isZero, levelSums, total, weightSum } from "./sums";

const row = (level1: string, weight: string, horizon = "") => ({
  ...blankIndicator(),
  level1,
  weight,
  horizon,
});
const rows = [
  row("OUTPUT", "25.5"),
  row("BENEFIT", "30"),
  row("OUTPUT", "34.5"),
  row("OUTPUT", "99", "TOTAL"),
];

test("the year's weights and the ten points of execution make the sum", () => {
  expect(weightSum(rows)).toBe("100");
  expect(weightSum([])).toBe("10");
  expect(weightSum([row("OUTPUT", "约")])).toBeNull();
});

test("weights are added up by first level, those of the whole term left out", () => {
  expect(levelSums(rows)).toEqual([
    { level1: "OUTPUT", sum: "60" },
    { level1: "BENEFIT", sum: "30" },
  ]);
});

test("a sum says how far it is from the amount", () => {
  expect(total(["0.1", "", "0.2"])).toBe("0.3");
  expect(gap("1", total(["0.4"]))).toBe("0.6");
  expect(isZero(gap("0.30", total(["0.1", "0.2"])))).toBe(true);
  expect(gap("", "1")).toBeNull();
});
