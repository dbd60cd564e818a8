import { expect, test } from "vitest";
import type { FilingFormFragment } from "~/generated/graphql";
import { draftOf, draftPath, inputOf } from "./draft";

const form = {
  budgetYear: 2027,
  unitCode: "205001",
  nameZh: "示例路灯改造",
  amount: "1260",
  tags: ["IT"],
  emergency: null,
  startDate: "2027-01-01",
  yearlySplit: [{ year: 2027, amount: "1260" }],
  indicators: [
    {
      level1: "OUTPUT",
      nameZh: "路灯数量",
      operator: "GE",
      targetValue: "95",
      unit: "个",
      weight: "15",
      history: ["90", "88"],
    },
    { level1: "OUTPUT", nameZh: "管护机制", operator: "QUAL", targetText: "健全", weight: "5" },
  ],
} as unknown as FilingFormFragment;

test("a stored form comes back as it was typed, gaps as null", () => {
  const input = inputOf(draftOf(form));
  expect(input).toMatchObject({ nameZh: "示例路灯改造", amount: "1260", leader: null, emergency: false });
  expect(input.yearlySplit).toEqual([{ year: 2027, amount: "1260" }]);
  expect(input.indicators?.[0]).toMatchObject({ targetValue: "95", targetText: null, history: ["90", "88"] });
});

test("the value of a qualitative indicator is its words", () => {
  const draft = draftOf(form);
  expect(draft.indicators.map(({ target }) => target)).toEqual(["95", "健全"]);
  expect(inputOf(draft).indicators?.[1]).toMatchObject({ targetValue: null, targetText: "健全" });
});

test("what is typed is sent as typed, but a day half typed is none", () => {
  const draft = {
    ...draftOf(form),
    amount: "约 30",
    endDate: "2027-1",
    yearlySplit: [{ year: "27", amount: "x" }],
  };
  expect(inputOf(draft)).toMatchObject({
    amount: "约 30",
    endDate: null,
    yearlySplit: [{ year: null, amount: "x" }],
  });
});

test("a fault of either target leads to the one cell", () => {
  expect(draftPath("indicators[3].targetText")).toBe("indicators[3].target");
  expect(draftPath("indicators[3].unit")).toBe("indicators[3].unit");
});
