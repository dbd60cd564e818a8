import { describe, expect, it } from "vitest";
import { complete, type Field, filtersOf, read, say, textOf, type Values } from "./query";

const term = (code: string, ...labels: string[]) => ({ code, labels });

const fields: Field[] = [
  {
    key: "stages",
    names: ["状态", "status"],
    of: "terms",
    many: true,
    terms: [
      term("SECTION_REVIEW", "业务科室审查", "Section review"),
      term("INDIVIDUAL_REVIEW", "专家个人评审", "Individual review"),
      term("COLLECTIVE_REVIEW", "专家集体评审", "Collective review"),
      term("REVIEW_CLOSED", "评审完成", "Review closed"),
    ],
  },
  { key: "from", to: "to", names: ["金额", "amount"], of: "amount" },
  { key: "unit", names: ["单位", "unit"], of: "terms", terms: [term("205001", "佛山市南海区教育局")] },
  { key: "grade", names: ["等级", "grade"], of: "terms", terms: [term("GOOD", "良", "Good")] },
  { key: "priority", names: ["缓急", "priority"], of: "whole", least: 0, most: 4, before: "P" },
  { key: "year", names: ["年度", "year"], of: "whole", least: 2000, most: 2100 },
  { key: "funcClass", names: ["功能分类", "class"], of: "code" },
  { key: "endBy", names: ["聘期至", "term"], of: "day" },
  { key: "overdue", names: ["逾期", "overdue"], of: "flag" },
];

describe("a query", () => {
  it.each<[string, Values]>([
    ["状态:专家评审", { stages: ["INDIVIDUAL_REVIEW", "COLLECTIVE_REVIEW"] }],
    ["状态：业务科室审查,评审完成", { stages: ["SECTION_REVIEW", "REVIEW_CLOSED"] }],
    ["单位:教育局 逾期", { unit: "205001", overdue: true }],
    ["金额:>500", { from: "500.000001" }],
    ["金额:>=500", { from: "500" }],
    ["金额:<500", { to: "499.999999" }],
    ["金额:≤0.5", { to: "0.5" }],
    ["金额:100-500", { from: "100", to: "500" }],
    ["金额:100", { from: "100", to: "100" }],
    ["缓急:P1 年度:2027 等级:良", { priority: 1, year: 2027, grade: "GOOD" }],
    ['status:"individual review" Overdue', { stages: ["INDIVIDUAL_REVIEW"], overdue: true }],
    ["功能分类:205 聘期至:2027-12-31", { funcClass: "205", endBy: "2027-12-31" }],
  ])("reads %s", (text, want) => {
    expect(read(text, fields)).toMatchObject({ values: want, unclear: [] });
  });

  it("keeps what is no condition as keyword", () => {
    expect(read("智慧 状态:评审完成 校园", fields)).toMatchObject({ keyword: "智慧 校园", unclear: [] });
    expect(read('http://x "逾期"', fields)).toMatchObject({ keyword: "http://x 逾期", values: {} });
  });

  it.each<[string, string | null]>([
    ["金额:多", null],
    ["金额:500-100", null],
    ["金额:", null],
    ["缓急:5", null],
    ["年度:27", null],
    ["状态:审查中", "状态:业务科室审查"],
    ["单位:教玉局", "单位:佛山市南海区教育局"],
    ["壮态:评审完成", "状态:评审完成"],
    ["statsu:closed", "status:closed"],
    ["逾期:是", "逾期"],
    ["色:红", null],
  ])("does not guess at %s, and tells what is near", (text, near) => {
    expect(read(text, fields)).toMatchObject({ values: {}, keyword: "", unclear: [{ token: text, near }] });
  });

  it("says what it understood", () => {
    expect(read("状态:专家评审 金额:>500 逾期", fields).says).toEqual([
      "状态 专家个人评审/专家集体评审",
      "金额 >500",
      "逾期",
    ]);
  });
});

describe("filters", () => {
  it.each<[Values, string]>([
    [{ stages: ["SECTION_REVIEW", "REVIEW_CLOSED"] }, "状态:业务科室审查,评审完成"],
    [{ from: "500.000001" }, "金额:>500"],
    [{ to: "499.999999" }, "金额:<500"],
    [{ from: "1.5", to: "2" }, "金额:1.5-2"],
    [{ unit: "205001", keyword: "智慧 校园", overdue: true }, "单位:佛山市南海区教育局 逾期 智慧 校园"],
    [{ keyword: "逾期" }, '"逾期"'],
    [{ priority: 0, funcClass: "205" }, "缓急:P0 功能分类:205"],
  ])("%j are said and read again", (values, text) => {
    expect(say(values, fields)).toBe(text);
    expect(filtersOf(read(text, fields), fields)).toEqual({
      ...filtersOf(read("", fields), fields),
      ...values,
    });
  });

  it("keep the text as it was typed while it says the same", () => {
    const values = { stages: ["INDIVIDUAL_REVIEW", "COLLECTIVE_REVIEW"] };
    expect(textOf("状态:专家评审", values, fields)).toBe("状态:专家评审");
    expect(textOf("状态:评审完成", values, fields)).toBe("状态:专家个人评审,专家集体评审");
    expect(textOf(undefined, values, fields)).toBe("状态:专家个人评审,专家集体评审");
  });
});

describe("completion", () => {
  it.each<[string, string[]]>([
    ["状", ["状态:"]],
    ["智慧 逾", ["智慧 逾期"]],
    ["状态:专家", ["状态:专家个人评审 ", "状态:专家集体评审 "]],
    ["状态:评审完成,专家个", ["状态:评审完成,专家个人评审 "]],
    ["金额:>5 单位:教", ["金额:>5 单位:佛山市南海区教育局 "]],
    ["状态:评审完成", []],
    ["金额:5", []],
    ["", []],
  ])("goes on from %s", (text, want) => {
    expect(complete(text, fields)).toEqual(want);
  });
});

it("leaves it to the person which of several is meant", () => {
  const terms = [term("205001", "佛山市南海区教育局"), term("205002", "佛山市南海区教师发展中心")];
  const units: Field[] = [{ key: "unit", names: ["单位"], of: "terms", terms }];
  expect(read("单位:教", units)).toMatchObject({
    values: {},
    unclear: [{ token: "单位:教", near: "单位:佛山市南海区教育局" }],
  });
  expect(read("单位:教育局", units).values).toEqual({ unit: "205001" });
  expect(complete("单位:教", units)).toHaveLength(2);
});
