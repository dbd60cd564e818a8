import { expect, test } from "vitest";
import { reached } from "./funnel";

test("each step of the funnel has those that have come as far or farther", () => {
  const found = reached([
    { stage: "DRAFT", count: 3, amount: "10" },
    { stage: "RETURNED", count: 2, amount: "0.5" },
    { stage: "REVIEW_CLOSED", count: 4, amount: "40.25" },
    { stage: "APPROVED", count: 1, amount: "0.000001" },
    { stage: "WITHDRAWN", count: 9, amount: "90" },
  ]);
  expect(found.map(({ step, count }) => [step, count])).toEqual([
    ["begun", 10],
    ["handedIn", 7],
    ["reviewed", 5],
    ["concluded", 5],
    ["reported", 1],
    ["pushed", 1],
    ["approved", 1],
  ]);
  expect(found.map(({ amount }) => amount).slice(0, 3)).toEqual(["50.750001", "40.750001", "40.250001"]);
});
