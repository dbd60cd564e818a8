import { unmask } from "~/generated/fragment-masking";
import {
  DepartmentYearFragmentDoc,
  type OverallFormInput,
  OverallFormTextFragmentDoc,
  type OverallPageQuery,
  type OverallScoresInput,
  OverallScoresTextFragmentDoc,
} from "~/generated/graphql";
import type { Fault } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";

export type Overall = OverallPageQuery["overall"];

/** What of a year's figures is money, and what is people. */
export const moneyKeys = ["appropriation", "other", "basic", "projects", "threePublic"] as const;
export const headKeys = ["posts", "staff"] as const;
export type YearKey = (typeof moneyKeys)[number] | (typeof headKeys)[number];
export type YearDraft = Record<YearKey, string>;

export type TaskRow = {
  task: string;
  content: string;
  amount: string;
  appropriation: string;
  other: string;
};
export type IndicatorRow = {
  level1: string;
  nameZh: string;
  operator: string;
  target: string;
  unit: string;
  weight: string;
  definition: string;
};

/** The form as it is typed; past are the two years before. */
export type Draft = {
  functions: string;
  goal: string;
  tasks: TaskRow[];
  budget: YearDraft;
  past: YearDraft[];
  indicators: IndicatorRow[];
};

export const blankTask: TaskRow = { task: "", content: "", amount: "", appropriation: "", other: "" };
export const blankIndicator: IndicatorRow = {
  level1: "",
  nameZh: "",
  operator: "GE",
  target: "",
  unit: "",
  weight: "",
  definition: "",
};

type YearText = Partial<Record<YearKey, string | null>>;

function yearOf(text: YearText | undefined): YearDraft {
  const value = (key: YearKey) => text?.[key] ?? "";
  return {
    appropriation: value("appropriation"),
    other: value("other"),
    basic: value("basic"),
    projects: value("projects"),
    threePublic: value("threePublic"),
    posts: value("posts"),
    staff: value("staff"),
  };
}

/** What the server holds. */
export function draftOf(overall: Overall): Draft {
  const form = unmask(OverallFormTextFragmentDoc, overall.form);
  const past = unmask(DepartmentYearFragmentDoc, form.past ?? []);
  return {
    functions: form.functions ?? "",
    goal: form.goal ?? "",
    tasks: (form.tasks ?? []).map((row) => ({
      task: row.task ?? "",
      content: row.content ?? "",
      amount: row.amount ?? "",
      appropriation: row.appropriation ?? "",
      other: row.other ?? "",
    })),
    budget: yearOf(unmask(DepartmentYearFragmentDoc, form.budget)),
    past: [yearOf(past[0]), yearOf(past[1])],
    indicators: (form.indicators ?? []).map((row) => ({
      level1: row.level1 ?? "",
      nameZh: row.nameZh ?? "",
      operator: row.operator ?? "",
      target: (row.operator === "QUAL" ? row.targetText : row.targetValue) ?? "",
      unit: row.unit ?? "",
      weight: row.weight ?? "",
      definition: row.definition ?? "",
    })),
  };
}

/** The draft as the server takes it. */
export function inputOf(draft: Draft): OverallFormInput {
  return {
    ...draft,
    indicators: draft.indicators.map(({ target, ...row }) => ({
      ...row,
      targetValue: row.operator === "QUAL" ? null : typedNumber(target),
      targetText: row.operator === "QUAL" ? target : null,
    })),
  };
}

/** A fault of an indicator's target at the one cell in which it is typed. */
export const atTarget = (fault: Fault): Fault => ({
  ...fault,
  path: fault.path.replace(/\.target(Value|Text)$/, ".target"),
});

/** What the newest return says of single fields, shown where the field's faults are. */
export const remarksOf = (overall: Overall): Fault[] =>
  (overall.remarks ?? []).map(({ path, text }) =>
    atTarget({ code: "REMARK", path, message: text, severity: "WARNING" }),
  );

/** The evaluation as it is typed: figures and points by their code. */
export type PointsDraft = { points: string; basis: string; reason: string; files: string[] };
export type ScoresDraft = {
  facts: Record<string, string>;
  points: Record<string, PointsDraft>;
  summary: string;
};

export const blankPoints: PointsDraft = { points: "", basis: "", reason: "", files: [] };

export function scoresOf(overall: Overall): ScoresDraft {
  const held = unmask(OverallScoresTextFragmentDoc, overall.scores);
  return {
    facts: Object.fromEntries((held?.facts ?? []).map(({ code, value }) => [code, value ?? ""])),
    points: Object.fromEntries(
      (held?.points ?? []).map(({ code, points, basis, reason, files }) => [
        code,
        { points: points ?? "", basis: basis ?? "", reason: reason ?? "", files: [...(files ?? [])] },
      ]),
    ),
    summary: held?.summary ?? "",
  };
}

export function scoresInput({ facts, points, summary }: ScoresDraft): OverallScoresInput {
  return {
    facts: Object.entries(facts).map(([code, value]) => ({ code, value })),
    points: Object.entries(points).map(([code, row]) => ({ code, ...row })),
    summary,
  };
}
