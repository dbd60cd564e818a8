import type {
  EvaluationDraftFragment,
  EvaluationDraftInput,
  EvaluationPageQuery,
  EvaluationPlanFragment,
  EvaluationPlanInput,
  EvaluationProblemFragment,
} from "~/generated/graphql";

import { checkpointsOf, checkpointsText } from "~/lib/checkpoints";
import { type FoundResult, foundResult } from "./self";

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
  rule: string;
  /** One line of text, as it is typed. */
  checkpoints: string;
  bands: { from?: string | null; share: string }[];
  fromLevel2: string[];
};
export type TopicDraft = { code: string; nameZh: string; weight: string; measures: MeasureDraft[] };
export type AspectDraft = { code: string; nameZh: string; weight: string; topics: TopicDraft[] };
export type PlanDraft = { reason: string; aspects: AspectDraft[] };

export const blankMeasure: MeasureDraft = {
  nameZh: "",
  weight: "",
  explanation: "",
  method: "",
  source: "",
  rule: "",
  checkpoints: "",
  bands: [],
  fromLevel2: [],
};

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
          rule: measure.rule ?? "",
          checkpoints: checkpointsText(measure.checkpoints),
          bands: [...(measure.bands ?? [])],
          fromLevel2: [...(measure.fromLevel2 ?? [])],
        })),
      })),
    })),
  };
}

export function planInput(plan: PlanDraft): EvaluationPlanInput {
  return {
    ...plan,
    aspects: plan.aspects.map((aspect) => ({
      ...aspect,
      topics: aspect.topics.map((topic) => ({
        ...topic,
        measures: topic.measures.map((measure) => ({
          ...measure,
          checkpoints: checkpointsOf(measure.checkpoints),
        })),
      })),
    })),
  };
}

/** The third levels in their order: what scores are given for. */
export function measuresOf(plan: Plan) {
  return (plan.aspects ?? []).flatMap((aspect) =>
    (aspect.topics ?? []).flatMap((topic) =>
      (topic.measures ?? []).map((measure) => ({ ...measure, aspect: aspect.nameZh, topic: topic.nameZh })),
    ),
  );
}

export type ScoreDraft = {
  points: string;
  checks: string[];
  planned: string;
  actual: string;
  reason: string;
  basis: string;
  files: string[];
};
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
  results: FoundResult[];
  visits: VisitDraft[];
  summary: string;
  experience: string;
  problems: string[];
  suggestions: string;
};

export const blankScore: ScoreDraft = {
  points: "",
  checks: [],
  planned: "",
  actual: "",
  reason: "",
  basis: "",
  files: [],
};
export const blankVisit: VisitDraft = { on: "", place: "", people: "", findings: "", photos: [] };

/** What the evaluators wrote, with a row for every measure and every indicator of the project. */
export function foundOf(
  form: EvaluationDraftFragment | null | undefined,
  measures: number,
  indicators: number,
): FoundDraft {
  return {
    scores: Array.from({ length: measures }, (_, at) => {
      const row = form?.scores?.[at];
      return {
        points: row?.points ?? "",
        checks: [...(row?.checks ?? [])],
        planned: row?.planned ?? "",
        actual: row?.actual ?? "",
        reason: row?.reason ?? "",
        basis: row?.basis ?? "",
        files: [...(row?.files ?? [])],
      };
    }),
    results: Array.from({ length: indicators }, (_, at) => foundResult(form?.results?.[at])),
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
