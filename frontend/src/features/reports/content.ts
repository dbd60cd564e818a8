/**
 * The figures of a report as the server keeps them, canonical JSON. Amounts (万元),
 * points and rates are text; names are as they were when the report was made.
 */
export type Named = { code: string; nameZh: string };
type Priority = { rank: number; nameZh: string };

export type Tally = {
  projects: number;
  declared: string;
  reviewed: string;
  cut: string;
  undecided: string;
  cutRate: string;
};
export type Group = Named & Tally;

export type Ranked = Named & {
  no: number;
  unit: Named;
  priority: Priority;
  score: string | null;
  grade: string;
  declared: string;
  granted: string;
  arrangement: string;
  reason: string;
};
export type List = { lines: Ranked[]; declared: string; granted: string };

export type Problem = Named & {
  category: string;
  count: number;
  projects: number;
  cut: string;
  examples: (Named & { text: string })[];
};

export type LineCut = { no: number; nameZh: string; declared: string; cut: string; reason: Named };

export type Meeting = {
  on: string;
  place: string;
  present: string[] | null;
  absent: string[] | null;
  score: string;
  amount: string | null;
  priority: Priority;
  opinion: string;
  departure: string;
  minutes: string;
  dissents: { label: string; text: string }[] | null;
};

/** 项目绩效预算评审表. */
export type ProjectContent = Named & {
  unit: Named;
  department: Named;
  section: Named;
  funcItem: Named;
  screening: string;
  opinion: string;
  declared: string;
  reviewed: string | null;
  score: string | null;
  grade: string;
  priority: Priority;
  lineCuts: LineCut[] | null;
  budgetYear: number;
  kind: Named;
  nature: Named;
  startDate: string;
  endDate: string;
  fundSources: { source: Named; amount: string }[] | null;
  annualGoal: string;
  ruleSet: string;
  hits: { code: string; nameZh: string; why: string }[] | null;
  override: string;
  target: { total: string; grade: string; text: string; amount: string | null } | null;
  items: { item: Named; weight: string; mean: string }[] | null;
  dispersion: {
    sheets: number;
    aggregate: string;
    range: string;
    sd: string;
    cv: string;
    flagged: boolean;
    reason: string;
  } | null;
  panel: { label: string; leads: boolean }[] | null;
  opinions:
    | {
        label: string;
        opinion: string;
        priority: Priority;
        amount: string | null;
        text: string;
        changes: string;
      }[]
    | null;
  meeting: Meeting | null;
  remark: string;
  answer: { text: string; decision: string; reply: string } | null;
};

/** 绩效预算评价报告 of a batch, or of one section in it. */
export type BatchContent = {
  title: string;
  issuer: string;
  batch: Named;
  budgetYear: number;
  section: Named | null;
  madeOn: string;
  ceiling: string | null;
  experts: number;
  milestones: { nameZh: string; from: string; to: string }[] | null;
  workload: { panels: number; seats: number; sheets: number; meetings: number; flagged: number };
  summary: {
    total: Tally;
    byConclusion: Group[];
    byScreening: Group[];
    byUnit: Group[];
    bySection: Group[];
    byFuncClass: Group[];
    byFuncGroup: Group[];
    ranking: List;
    funded: List;
    reserve: List;
    unranked: List;
    revise: List;
    refused: List;
    problems: Problem[];
  };
  sheets: ProjectContent[] | null;
  recusals: { project: Named; label: string; askedBy: string; on: string }[] | null;
};

export type Content = { of: "batch"; batch: BatchContent } | { of: "project"; project: ProjectContent };

/** Reads the stored text; a batch's report has a summary, a project's has none. */
export function contentOf(text: string): Content {
  const found = JSON.parse(text) as BatchContent | ProjectContent;
  return "summary" in found ? { of: "batch", batch: found } : { of: "project", project: found };
}
