import { expect, test } from "vitest";
import { isFiner, isLow, nextOf, progressOf, quickPoints, sameLine } from "./typed";

test.each([
  ["8.00", "1", 1, "8"],
  ["8.00", "0.85", 1, "6.8"],
  ["5.00", "0.85", 1, "4.3"], // 4.25: halves up
  ["7.00", "0.7", 1, "4.9"],
  ["5.00", "0.5", 1, "2.5"],
  ["5.00", "0.0", 1, "0"],
  ["8.00", "0.85", 0, "7"],
  ["5.00", "0.5", 0, "3"],
  ["8.00", "0.8499", 0, "7"],
  ["2.50", "1", 0, "2"], // 3 is more than there is
  ["5.00", "0.85", 2, "4.25"],
  ["3.00", "0.335", 2, "1.01"],
  ["3.00", "0.3333", 2, "1"],
])("a share of %s points by %s to %i decimals is %s", (weight, share, decimals, points) => {
  expect(quickPoints(weight, share, decimals)).toBe(points);
});

test.each([
  ["6.8", 0, true],
  ["7.0", 0, false],
  ["6.85", 1, true],
  ["6.80", 1, false],
  ["6.85", 2, false],
  ["６．８５", 1, true],
  ["", 0, false],
  ["x", 0, false],
])("%s in a form of %i decimals is finer than it takes: %s", (points, decimals, finer) => {
  expect(isFiner(points, decimals)).toBe(finer);
});

test("exactly 60 percent is not low", () => {
  expect(isLow("3", "5.00", "0.6")).toBe(false);
  expect(isLow("2.9", "5.00", "0.6")).toBe(true);
  expect(isLow("", "5.00", "0.6")).toBe(false);
});

test("8 and 8.00 are the same points, 8 and none are not", () => {
  expect(sameLine({ points: "8", comment: "" }, { points: "8.00", comment: "" })).toBe(true);
  expect(sameLine({ points: "", comment: "" }, { points: "0", comment: "" })).toBe(false);
});

test("the running total leaves out what is no number yet, or finer than the form takes", () => {
  expect(progressOf(["8", "6.8", "", "x"], 1)).toEqual({ total: "14.8", scored: 2 });
  expect(progressOf(["8", "6.8"], 0)).toEqual({ total: "8", scored: 1 });
});

test("the next sheet is the one due next, and after the last the first; what is closed is passed over", () => {
  const sheets = [
    { id: "late", status: "SCORING", dueAt: "2026-12-09" },
    { id: "first", status: "REOPENED", dueAt: "2026-12-01" },
    { id: "done", status: "SUBMITTED", dueAt: "2026-12-02" },
    { id: "asked", status: "INVITED", dueAt: null },
  ];
  expect(nextOf(sheets, "first")).toMatchObject({ next: { id: "late" }, at: 1, count: 2 });
  expect(nextOf(sheets, "late")?.next.id).toBe("first");
  expect(nextOf(sheets, "done")?.next.id).toBe("late"); // handed in just now
  expect(nextOf([{ id: "only", status: "SCORING" }], "only")).toBeNull();
});
