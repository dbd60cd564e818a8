/** How a stage feels to the one who looks at it. */
export type Tone = "plain" | "moving" | "waiting" | "good" | "bad";

/** The procedures whose stages a screen may show. */
export type Procedure =
  | "declaration"
  | "sheet"
  | "monitoring"
  | "adjustment"
  | "selfEvaluation"
  | "rollup"
  | "evaluation"
  | "problem"
  | "overall"
  | "expert";

const tones: Record<Procedure, Record<string, Tone>> = {
  declaration: {
    DRAFT: "plain",
    UNIT_REVIEW: "moving",
    DEPT_REVIEW: "moving",
    SCREENING: "moving",
    BLOCKED: "bad",
    SECTION_REVIEW: "waiting",
    RETURNED: "bad",
    EXEMPTED: "good",
    PANEL_FORMING: "moving",
    INDIVIDUAL_REVIEW: "moving",
    COLLECTIVE_REVIEW: "waiting",
    REVIEW_CLOSED: "good",
    REPORTED: "good",
    PUSHED: "good",
    APPROVED: "good",
    REJECTED: "bad",
    WITHDRAWN: "plain",
  },
  sheet: {
    INVITED: "waiting",
    ACCEPTED: "moving",
    DECLINED: "plain",
    RECUSED: "plain",
    SCORING: "moving",
    SUBMITTED: "good",
    REOPENED: "bad",
    LOCKED: "good",
    VOID: "plain",
  },
  monitoring: {
    PENDING: "plain",
    SUBMITTED: "moving",
    RETURNED: "bad",
    REVIEWED: "good",
    WARNED: "waiting",
    DISPOSED: "moving",
    SUSPENDED: "bad",
    CLOSED: "good",
  },
  adjustment: {
    DRAFT: "plain",
    UNIT_REVIEW: "moving",
    DEPT_REVIEW: "moving",
    SECTION_REVIEW: "waiting",
    OFFICE_REVIEW: "waiting",
    BUDGET_REVIEW: "waiting",
    RETURNED: "bad",
    APPROVED: "good",
    REFUSED: "bad",
    WITHDRAWN: "plain",
  },
  selfEvaluation: {
    PENDING: "plain",
    UNIT_REVIEW: "moving",
    DEPT_REVIEW: "moving",
    SECTION_REVIEW: "waiting",
    RETURNED: "bad",
    CONFIRMED: "good",
    PUBLISHED: "good",
  },
  rollup: {
    DRAFT: "plain",
    UNIT_REVIEW: "moving",
    DEPT_REVIEW: "moving",
    SECTION_REVIEW: "waiting",
    OFFICE_REVIEW: "waiting",
    RETURNED: "bad",
    CONFIRMED: "good",
    WITHDRAWN: "plain",
  },
  evaluation: {
    SELECTED: "plain",
    PLAN: "moving",
    PLAN_APPROVED: "moving",
    DATA: "moving",
    SCORING: "moving",
    DRAFT_REPORT: "moving",
    OPINION: "waiting",
    EXPERT_CHECK: "waiting",
    FINAL: "good",
    RECTIFYING: "waiting",
    RECTIFIED: "good",
    APPLIED: "good",
  },
  problem: {
    OPEN: "waiting",
    PROVED: "moving",
    DONE: "good",
    LASTING: "good",
  },
  overall: {
    DRAFT: "plain",
    UNIT_REVIEW: "moving",
    SECTION_REVIEW: "waiting",
    OFFICE_REVIEW: "waiting",
    RETURNED: "bad",
    CONFIRMED: "good",
    SCORING: "plain",
    SCORE_SIGNING: "moving",
    SCORE_CHECK: "waiting",
    SCORE_RETURNED: "bad",
    SCORED: "good",
  },
  expert: {
    APPLIED: "waiting",
    CHECKED: "waiting",
    ACTIVE: "good",
    PAUSED: "bad",
    LEFT: "plain",
    BANNED: "bad",
    REFUSED: "plain",
  },
};

/** The tone of a stage; a stage that is not known here is plain. */
export function toneOf(procedure: Procedure, stage: string): Tone {
  return tones[procedure][stage] ?? "plain";
}

/** The stages of a procedure, in its order. */
export function stagesOf(procedure: Procedure): string[] {
  return Object.keys(tones[procedure]);
}
