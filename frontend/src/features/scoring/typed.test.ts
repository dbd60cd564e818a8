import { expect, test } from "vitest";
import { isLow, progressOf, quickPoints, sameLine } from "./typed";

test.each([
  ["8.00", 100, "8"],
  ["8.00", 85, "6.8"],
  ["5.00", 85, "4.3"], // 4.25: halves up
  ["7.00", 70, "4.9"],
  ["5.00", 50, "2.5"],
])("%s points at %i percent are %s", (weight, percent, points) => {
  expect(quickPoints(weight, percent)).toBe(points);
});

test("exactly 60 percent is not low", () => {
  expect(isLow("3", "5.00")).toBe(false);
  expect(isLow("2.9", "5.00")).toBe(true);
  expect(isLow("", "5.00")).toBe(false);
});

test("8 and 8.00 are the same points, 8 and none are not", () => {
  expect(sameLine({ points: "8", comment: "" }, { points: "8.00", comment: "" })).toBe(true);
  expect(sameLine({ points: "", comment: "" }, { points: "0", comment: "" })).toBe(false);
});

test("the running total leaves out what is no number yet", () => {
  expect(progressOf(["8", "6.8", "", "x"])).toEqual({ total: "14.8", scored: 2 });
});
