import { expect, test } from "vitest";
import { stepsOf } from "./steps";

test("a draft stands at the first step, an approved budget behind the last", () => {
  expect(stepsOf("DRAFT", null)?.at).toBe(0);
  expect(stepsOf("APPROVED", "EXPERT")).toEqual({
    names: ["fill", "unit", "section", "experts", "conclusion", "budget"],
    at: 6,
  });
});

test("what needs no experts does not pass them", () => {
  expect(stepsOf("REVIEW_CLOSED", "SECTION_ONLY")).toEqual({
    names: ["fill", "unit", "section", "conclusion", "budget"],
    at: 3,
  });
});

test("what was withdrawn or rejected has left the way", () => {
  expect(stepsOf("WITHDRAWN", null)).toBeNull();
  expect(stepsOf("REJECTED", "EXPERT")).toBeNull();
});
