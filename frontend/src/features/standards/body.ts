/** A standard as the server keeps it, JSON of its kind. Figures are exact text. */
export type Named = { code: string; nameZh: string };
type Shared = { basis?: string; remark?: string };

export type Rule = Named & { priority: number; outcome: string; when: string; off?: boolean };
export type RecusalRule = Named & {
  reason: string;
  tie: string;
  reach: string[];
  years?: number;
  effect: string;
  dismissible: boolean;
};
export type Band = { grade: string; nameZh: string; min: string };

export type Dimension = Named & {
  questionZh?: string;
  weight: string;
  items: (Named & { weight: string; textZh: string })[];
};

export type Level1 = Named & {
  weight: string;
  weightWithoutCost?: string;
  required: boolean;
  level2: (Named & { expected?: boolean; examples?: string[] })[];
};
export type Scheme = Named & { default: boolean; executionWeight: string; level1: Level1[] };

export type RateBand = { from?: string; share: string };
export type Measure = Named & {
  weight: string;
  explanationZh?: string;
  evidenceZh?: string;
  method?: string;
  formula?: string;
  checkpoints?: string[];
  bands?: RateBand[];
  vetoZh?: string;
};
export type Aspect = Named & {
  weight: string;
  level2: (Named & { weight: string; level3: Measure[] })[];
};

export type CalendarYear = {
  year: number;
  published: boolean;
  basis: string;
  holidays: { nameZh: string; from: string; to: string }[];
  workdays: string[];
};

export type Settings = {
  form: Record<string, string | number>;
  scoring: Record<string, string | number>;
  panel: Record<string, string | number>;
  procedure: Record<string, string | number | boolean | number[]>;
  survey: Record<string, number>;
  disclosure: Record<string, string[]>;
  monitoring: { alarms: { throughMonth: number; minRate: string }[]; progressGap: string };
  resultUse: { grade: string; change: string; textZh: string }[];
};

export type Framework = { methods?: Named[]; level1: Aspect[] };

export type ReviewForm = {
  scoreDecimals: number;
  commentBelow: string;
  commentMin: number;
  textMin: number;
  passTotal: string;
  dimensions: Dimension[];
  priorities: Named[];
  opinions: Named[];
};

export type TargetReviewForm = {
  dimensions: Dimension[];
  bands: Band[];
  effects: { grade: string; passes: boolean; textZh: string }[];
};

export type ExAnteForm = {
  dimensions: Dimension[];
  tiers: { nameZh: string; share: string }[];
  conclusions: (Named & { min: string })[];
  vetoes: Named[];
};

export type SelfEvaluation = {
  executionWeight: string;
  fundRows: (Named & { scored: boolean })[];
  tiers: (Named & { minShare: string; maxShare: string })[];
  satisfactionBands: RateBand[];
  costSavingBands?: RateBand[];
};

export type Taxonomy = {
  schemes: Scheme[];
  operators: { code: string; symbol: string; quantitative: boolean }[];
  targetSources: string[];
  evidenceMethods: Named[];
  scoringRules: Named[];
};

export type CodeLists = {
  units: { code: string; kind: string; max?: string }[];
  percentFreeWords: string[];
} & Record<CodeListName, (Named & { integratedCode?: string })[]>;

export type Assessment = {
  dissentMin: number;
  items: (Named & {
    weight: string;
    textZh: string;
    grounds: Named[];
    costs?: { figure: string; points: string }[];
  })[];
  bands: { standing: string; nameZh: string; min: string }[];
  breaches: Named[];
};

export type AgencyAssessment = {
  commentBelow: string;
  items: (Named & { weight: string; textZh: string })[];
  consequences: { standing: string; coefficient: string; closes?: boolean }[];
};

export type Pay = {
  perSheet: string;
  leading: string;
  meeting: string;
  tax: {
    allowance: string;
    allowanceUpTo: string;
    allowanceRate: string;
    brackets: { upTo?: string; rate: string; less: string }[];
  };
};

export const codeLists = [
  "projectKind",
  "projectNature",
  "projectTags",
  "fundSource",
  "departmentEconomic",
  "governmentEconomic",
  "attachmentKind",
  "returnReason",
  "cutReason",
  "employerKind",
  "expertField",
  "division",
] as const;
type CodeListName = (typeof codeLists)[number];

export type Body = Shared &
  (
    | ({ kind: "TAXONOMY" } & Taxonomy)
    | { kind: "SCREENING_RULES"; rules: Rule[] }
    | { kind: "RECUSAL_RULES"; rules: RecusalRule[] }
    | { kind: "GRADE_BANDS"; bands: Band[] }
    | ({ kind: "EXPERT_FORM" } & ReviewForm)
    | ({ kind: "TARGET_REVIEW_FORM" } & TargetReviewForm)
    | ({ kind: "EX_ANTE_FORM" } & ExAnteForm)
    | ({ kind: "EVALUATION_FRAMEWORK" | "DEPARTMENT_FRAMEWORK" } & Framework)
    | ({ kind: "SELF_EVALUATION" } & SelfEvaluation)
    | { kind: "FUNCTIONAL_CLASSES"; items: Named[] }
    | ({ kind: "CODES" } & CodeLists)
    | { kind: "CALENDAR"; years: CalendarYear[] }
    | ({ kind: "SETTINGS" } & Settings)
    | ({ kind: "EXPERT_ASSESSMENT" } & Assessment)
    | ({ kind: "EXPERT_PAY" } & Pay)
    | ({ kind: "AGENCY_ASSESSMENT" } & AgencyAssessment)
  );

/** The server has read every published body by its kind, so its form is known. */
export function bodyOf(text: string): Body {
  return JSON.parse(text) as Body;
}

/** The kinds in the order in which a year uses them. */
export const kinds = [
  "SETTINGS",
  "CALENDAR",
  "CODES",
  "FUNCTIONAL_CLASSES",
  "TAXONOMY",
  "SCREENING_RULES",
  "TARGET_REVIEW_FORM",
  "EXPERT_FORM",
  "EX_ANTE_FORM",
  "RECUSAL_RULES",
  "EXPERT_ASSESSMENT",
  "EXPERT_PAY",
  "AGENCY_ASSESSMENT",
  "GRADE_BANDS",
  "SELF_EVALUATION",
  "EVALUATION_FRAMEWORK",
  "DEPARTMENT_FRAMEWORK",
] as const;
