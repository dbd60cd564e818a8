import {
  counted,
  countedIndicators,
  dispersionBands,
  executionBands,
  grades,
  longestStuck,
} from "~/lib/narrowed";
import type { Field, Term } from "~/lib/query";
import { stagesOf } from "~/lib/stage";
import { useInEach } from "./useInEach";

const outcomes = ["BLOCK", "EXEMPT", "SECTION_ONLY", "EXPERT", "EXPERT_COLLECTIVE"];

type Named = { code: string; nameZh: string };
type Places = {
  units: readonly Named[];
  sections: readonly Named[];
  batches?: readonly { id: string; nameZh: string }[];
};

function useParts() {
  const each = useInEach();
  const names = (field: string) => each(`query.fields.${field}`);
  const terms = (codes: readonly string[], key: (code: string) => string): Term[] =>
    codes.map((code) => ({ code, labels: each(key(code)) }));
  const named = (rows: readonly Named[]): Term[] =>
    rows.map(({ code, nameZh }) => ({ code, labels: [nameZh] }));
  return { names, terms, named };
}

/** What the lists of declarations may be asked for. */
export function useDeclarationFields({ units, sections, batches = [] }: Places): Field[] {
  const { names, terms, named } = useParts();
  const stages = terms(stagesOf("declaration"), (code) => `stages:declaration.${code}`);
  return [
    { key: "stages", names: names("stage"), of: "terms", terms: stages, many: true },
    { key: "from", to: "to", names: names("amount"), of: "amount" },
    { key: "unit", names: names("unit"), of: "terms", terms: named(units) },
    { key: "section", names: names("section"), of: "terms", terms: named(sections) },
    {
      key: "batch",
      names: names("batch"),
      of: "terms",
      terms: batches.map(({ id, nameZh }) => ({ code: id, labels: [nameZh] })),
    },
    {
      key: "outcome",
      names: names("outcome"),
      of: "terms",
      terms: terms(outcomes, (code) => `ui:outcomes.${code}`),
    },
    { key: "grade", names: names("grade"), of: "terms", terms: terms(grades, (code) => `ui:grades.${code}`) },
    { key: "priority", names: names("priority"), of: "whole", least: 0, most: 4, before: "P" },
    { key: "returns", names: names("returns"), of: "whole", least: 0, most: 1000 },
    { key: "funcClass", names: names("funcClass"), of: "code" },
    { key: "nature", names: names("nature"), of: "code" },
    {
      key: "counted",
      names: names("counted"),
      of: "terms",
      terms: terms(counted, (code) => `query.counted.${code}`),
    },
    { key: "tag", names: names("tag"), of: "code" },
    { key: "cutReason", names: names("cutReason"), of: "code" },
    {
      key: "execution",
      names: names("execution"),
      of: "terms",
      terms: terms(executionBands, (code) => `query.bands.${code}`),
    },
    {
      key: "dispersion",
      names: names("dispersion"),
      of: "terms",
      terms: terms(dispersionBands, (code) => `query.spreads.${code}`),
    },
    {
      key: "indicators",
      names: names("indicators"),
      of: "terms",
      terms: terms(countedIndicators, (code) => `query.indicators.${code}`),
    },
    { key: "level2", names: names("level2"), of: "code" },
    { key: "passed", names: names("passed"), of: "terms", terms: stages },
    { key: "stuckDays", names: names("stuckDays"), of: "whole", least: 1, most: longestStuck },
    { key: "submittedOn", names: names("submittedOn"), of: "day" },
    { key: "year", names: names("year"), of: "whole", least: 2000, most: 2100 },
    { key: "ungraded", names: names("ungraded"), of: "flag" },
    { key: "overdue", names: names("overdue"), of: "flag" },
  ];
}

/** What a section's queue may be asked for. */
export function useQueueFields(units: readonly Named[], waiting: readonly string[]): Field[] {
  const { names, terms } = useParts();
  const all = useDeclarationFields({ units, sections: [] });
  const stage = terms(waiting, (code) => `stages:declaration.${code}`);
  return [
    { key: "stage", names: names("stage"), of: "terms", terms: stage },
    ...all.filter(({ key }) => ["from", "unit", "outcome", "overdue"].includes(key)),
  ];
}

/** What the project library may be asked for. */
export function useProjectFields({ units, sections }: Places): Field[] {
  const { names, terms, named } = useParts();
  const statuses = terms(["ACTIVE", "SHELVED"], (code) => `query.projects.${code}`);
  return [
    { key: "unit", names: names("unit"), of: "terms", terms: named(units) },
    { key: "section", names: names("section"), of: "terms", terms: named(sections) },
    { key: "status", names: names("status"), of: "terms", terms: statuses },
    { key: "declaredIn", names: names("declaredIn"), of: "whole", least: 2000, most: 2100 },
  ];
}

/** What the expert library may be asked for. */
export function useExpertFields(known: {
  fields: readonly Named[];
  kinds: readonly Named[];
  statuses: readonly Term[];
}): Field[] {
  const { names, named } = useParts();
  return [
    { key: "field", names: names("field"), of: "terms", terms: named(known.fields) },
    { key: "status", names: names("status"), of: "terms", terms: known.statuses },
    { key: "kind", names: names("employerKind"), of: "terms", terms: named(known.kinds) },
    { key: "endBy", names: names("endBy"), of: "day" },
    { key: "free", names: names("free"), of: "flag" },
  ];
}
