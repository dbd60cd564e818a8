import type {
  EvaluationDraftFragment,
  EvaluationDraftInput,
  EvaluationPageQuery,
  EvaluationPlanFragment,
  EvaluationPlanInput,
  EvaluationProblemFragment,
} from "~/generated/graphql";

export type Evaluation = EvaluationPageQuery["evaluation"];
export type Plan = EvaluationPlanFragment;
export type Problem = EvaluationProblemFragment;

/** A third level as it is typed. */
export type MeasureDraft = {
  nameZh: string;
  weight: string;
  explanation: string;
  method: string;
  source: string;
};
export type TopicDraft = { code: string; nameZh: string; weight: string; measures: MeasureDraft[] };
export type AspectDraft = { code: string; nameZh: string; weight: string; topics: TopicDraft[] };
export type PlanDraft = { reason: string; aspects: AspectDraft[] };

export const blankMeasure: MeasureDraft = { nameZh: "", weight: "", explanation: "", method: "", source: "" };

/** What the server holds of a plan, to be typed over. */
export function planOf(plan: Plan): PlanDraft {
  return {
    reason: plan.reason ?? "",
    aspects: (plan.aspects ?? []).map((aspect) => ({
      code: aspect.code,
      nameZh: aspect.nameZh,
      weight: aspect.weight ?? "",
      topics: (aspect.topics ?? []).map((topic) => ({
        code: topic.code,
        nameZh: topic.nameZh,
        weight: topic.weight ?? "",
        measures: (topic.measures ?? []).map((measure) => ({
          nameZh: measure.nameZh ?? "",
          weight: measure.weight ?? "",
          explanation: measure.explanation ?? "",
          method: measure.method ?? "",
          source: measure.source ?? "",
        })),
      })),
    })),
  };
}

export function planInput(plan: PlanDraft): EvaluationPlanInput {
  return plan;
}

/** The third levels in their order: what scores are given for. */
export function measuresOf(plan: Plan) {
  return (plan.aspects ?? []).flatMap((aspect) =>
    (aspect.topics ?? []).flatMap((topic) =>
      (topic.measures ?? []).map((measure) => ({ ...measure, aspect: aspect.nameZh, topic: topic.nameZh })),
    ),
  );
}

export type ScoreDraft = { points: string; reason: string; basis: string; files: string[] };
export type PhotoDraft = { file: string; location: string };
export type VisitDraft = {
  on: string;
  place: string;
  people: string;
  findings: string;
  photos: PhotoDraft[];
};
export type FoundDraft = {
  scores: ScoreDraft[];
  visits: VisitDraft[];
  summary: string;
  experience: string;
  problems: string[];
  suggestions: string;
};

export const blankScore: ScoreDraft = { points: "", reason: "", basis: "", files: [] };
export const blankVisit: VisitDraft = { on: "", place: "", people: "", findings: "", photos: [] };

/** What the evaluators wrote, with a row for every measure. */
export function foundOf(form: EvaluationDraftFragment | null | undefined, measures: number): FoundDraft {
  return {
    scores: Array.from({ length: measures }, (_, at) => {
      const row = form?.scores?.[at];
      return {
        points: row?.points ?? "",
        reason: row?.reason ?? "",
        basis: row?.basis ?? "",
        files: [...(row?.files ?? [])],
      };
    }),
    visits: (form?.visits ?? []).map((visit) => ({
      on: visit.on ?? "",
      place: visit.place ?? "",
      people: visit.people ?? "",
      findings: visit.findings ?? "",
      photos: (visit.photos ?? []).map(({ file, location }) => ({ file, location: location ?? "" })),
    })),
    summary: form?.summary ?? "",
    experience: form?.experience ?? "",
    problems: [...(form?.problems ?? [])],
    suggestions: form?.suggestions ?? "",
  };
}

export function foundInput(draft: FoundDraft): EvaluationDraftInput {
  return {
    ...draft,
    visits: draft.visits.map(({ on, photos, ...visit }) => ({
      ...visit,
      on: on || null,
      photos: photos.map(({ file, location }) => ({ file, location: location || null })),
    })),
  };
}
