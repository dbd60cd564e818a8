import { expect, test } from "vitest";
import { isLow, nextOf, progressOf, quickPoints, sameLine } from "./typed";

test.each([
  ["8.00", "1", "8"],
  ["8.00", "0.85", "6.8"],
  ["5.00", "0.85", "4.3"], // 4.25: halves up
  ["7.00", "0.7", "4.9"],
  ["5.00", "0.5", "2.5"],
  ["5.00", "0.0", "0"],
])("a share of %s points by %s is %s", (weight, share, points) => {
  expect(quickPoints(weight, share)).toBe(points);
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

test("the running total leaves out what is no number yet", () => {
  expect(progressOf(["8", "6.8", "", "x"])).toEqual({ total: "14.8", scored: 2 });
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
