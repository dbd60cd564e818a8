import { describe, expect, it } from "vitest";
import { complete, read, type Vocabulary } from "./query";

const words: Vocabulary = {
  fields: {
    stage: "状态",
    amount: "金额",
    unit: "单位",
    section: "科室",
    outcome: "筛选",
    grade: "等级",
    priority: "缓急",
    year: "年度",
  },
  terms: {
    stage: [
      { code: "SECTION_REVIEW", label: "业务科室审查" },
      { code: "INDIVIDUAL_REVIEW", label: "专家个人评审" },
      { code: "COLLECTIVE_REVIEW", label: "专家集体评审" },
      { code: "REVIEW_CLOSED", label: "评审完成" },
    ],
    outcome: [{ code: "EXPERT", label: "专家个人评审" }],
    grade: [{ code: "GOOD", label: "良" }],
    unit: [{ code: "205001", label: "佛山市南海区教育局" }],
    section: [{ code: "KS_EDU", label: "科教文卫科" }],
  },
  overdue: "逾期",
};

const values = (text: string) =>
  read(text, words).conditions.map(({ field, values: all }) => [field, ...all].join(" "));

describe("a query", () => {
  it.each([
    ["状态:专家评审", ["stage INDIVIDUAL_REVIEW COLLECTIVE_REVIEW"]],
    ["状态：业务科室审查", ["stage SECTION_REVIEW"]],
    ["单位:教育局 逾期", ["unit 205001", "overdue"]],
    ["金额:>500", ["amount 500.000001 "]],
    ["金额:>=500", ["amount 500 "]],
    ["金额:<500", ["amount  499.999999"]],
    ["金额:≤0.5", ["amount  0.5"]],
    ["金额:100-500", ["amount 100 500"]],
    ["金额:100", ["amount 100 100"]],
    ["缓急:P1 年度:2027 等级:良", ["priority 1", "year 2027", "grade GOOD"]],
  ])("reads %s", (text, want) => {
    expect(values(text)).toEqual(want);
    expect(read(text, words).unclear).toEqual([]);
  });

  it("keeps what is no condition as keyword", () => {
    expect(read("智慧 状态:评审完成 校园", words)).toMatchObject({ keyword: "智慧 校园", unclear: [] });
    expect(read("http://x", words)).toMatchObject({ keyword: "http://x", conditions: [] });
  });

  it.each(["金额:多", "金额:500-100", "金额:", "缓急:5", "年度:27", "状态:火星", "单位:火星局"])(
    "does not guess at %s",
    (text) => {
      expect(read(text, words)).toMatchObject({ conditions: [], keyword: "", unclear: [text] });
    },
  );

  it("says what it understood", () => {
    expect(read("状态:专家评审 金额:>500 逾期", words).conditions.map(({ says }) => says)).toEqual([
      "状态 专家个人评审/专家集体评审",
      "金额 ≥ 500.000001",
      "逾期",
    ]);
  });
});

describe("completion", () => {
  it.each([
    ["状", ["状态:"]],
    ["智慧 逾", ["智慧 逾期"]],
    ["状态:专家", ["状态:专家个人评审 ", "状态:专家集体评审 "]],
    ["金额:>5 单位:教", ["金额:>5 单位:佛山市南海区教育局 "]],
    ["状态:评审完成", []],
    ["金额:5", []],
    ["", []],
  ])("goes on from %s", (text, want) => {
    expect(complete(text, words)).toEqual(want);
  });
});
