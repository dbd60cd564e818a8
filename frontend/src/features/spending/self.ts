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
/** What came of an indicator, whatever way it is scored. */
export type FoundResult = {
  actual: string;
  tier: string;
  points: string;
  met: boolean | null;
  checks: string[];
};
export type ResultDraft = FoundResult & { reason: string; evidence: string[] };

/** The form as it is typed: a row of money for each source, a row of results for each row of the plan. */
export type SelfDraft = { completion: string; money: MoneyDraft[]; results: ResultDraft[] };

export const blankFound: FoundResult = { actual: "", tier: "", points: "", met: null, checks: [] };
export const blankResult: ResultDraft = { ...blankFound, reason: "", evidence: [] };

type Held = {
  actual?: string | null;
  tier?: string | null;
  points?: string | null;
  met?: boolean | null;
  checks?: readonly string[] | null;
};

/** A result that the server holds, to be typed over. */
export function foundResult(row: Held | null | undefined): FoundResult {
  return {
    actual: row?.actual ?? "",
    tier: row?.tier ?? "",
    points: row?.points ?? "",
    met: row?.met ?? null,
    checks: [...(row?.checks ?? [])],
  };
}

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
      return { ...foundResult(row), reason: row?.reason ?? "", evidence: [...(row?.evidence ?? [])] };
    }),
  };
}

/** The draft as the server takes it. */
export function inputOf(draft: SelfDraft): SelfEvaluationFormInput {
  return draft;
}
