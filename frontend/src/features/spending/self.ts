import type {
  SelfEvaluationFormInput,
  SelfEvaluationPageQuery,
  SelfFormFragment,
  SelfVerdictFragment,
} from "~/generated/graphql";

export type SelfEvaluation = SelfEvaluationPageQuery["selfEvaluation"];
export type Verdict = SelfVerdictFragment;
export type PlanRow = SelfEvaluation["plan"][number];

export type MoneyDraft = { source: string; initial: string; adjusted: string; executed: string };
export type ResultDraft = {
  actual: string;
  tier: string;
  points: string;
  reason: string;
  evidence: string[];
};

/** The form as it is typed: a row of money for each source, a row of results for each row of the plan. */
export type SelfDraft = { completion: string; money: MoneyDraft[]; results: ResultDraft[] };

const blank: ResultDraft = { actual: "", tier: "", points: "", reason: "", evidence: [] };

/** What the server holds, with a row for everything that is asked. */
export function draftOf(form: SelfFormFragment, plan: readonly PlanRow[]): SelfDraft {
  return {
    completion: form.completion ?? "",
    money: (form.money ?? []).map((row) => ({
      source: row.source ?? "",
      initial: row.initial ?? "",
      adjusted: row.adjusted ?? "",
      executed: row.executed ?? "",
    })),
    results: plan.map((_, at) => {
      const row = form.results?.[at];
      if (!row) return blank;
      return {
        actual: row.actual ?? "",
        tier: row.tier ?? "",
        points: row.points ?? "",
        reason: row.reason ?? "",
        evidence: [...(row.evidence ?? [])],
      };
    }),
  };
}

/** The draft as the server takes it. */
export function inputOf(draft: SelfDraft): SelfEvaluationFormInput {
  return draft;
}
