import { expect, test } from "vitest";
import { nextYear } from "./nextYear";

const batch = {
  code: "2027-1",
  nameZh: "2027 年部门预算项目申报（第一批）",
  budgetYear: 2027,
  declareStart: "2026-07-15",
  declareDeadline: "2026-08-31",
  sectionDeadline: "2026-09-15",
  reviewDeadline: "2026-10-15",
  maxReturnRounds: 3,
  minExperts: 5,
  ceiling: "12000",
};

test("a batch of the next year has the same dates and limits a year later", () => {
  expect(nextYear(batch)).toEqual({
    code: "2028-1",
    nameZh: "2028 年部门预算项目申报（第一批）",
    budgetYear: "2028",
    declareStart: "2027-07-15",
    declareDeadline: "2027-08-31",
    sectionDeadline: "2027-09-15",
    reviewDeadline: "2027-10-15",
    maxReturnRounds: "3",
    minExperts: "5",
    ceiling: "12000",
    congressPassedOn: "",
    approvalReceivedOn: "",
  });
});

test("the 29th of February is the 28th a year later", () => {
  expect(nextYear({ ...batch, declareDeadline: "2028-02-29" }).declareDeadline).toBe("2029-02-28");
  expect(nextYear({ ...batch, ceiling: null }).ceiling).toBe("");
});
