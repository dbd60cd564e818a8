import type { DeclarationInput, FilingFormFragment } from "~/generated/graphql";
import { checkpointsOf, checkpointsText } from "~/lib/checkpoints";
import type { GridRow } from "~/ui/grid/column";

const textKeys = [
  "nameZh",
  "projectKind",
  "nature",
  "expFuncCode",
  "startDate",
  "endDate",
  "leader",
  "contact",
  "phone",
  "emergencyDocNo",
  "amount",
  "totalInvestment",
  "procurementAmount",
  "lastYearBudget",
  "lastYearExecuted",
  "annualGoal",
  "totalGoal",
  "scheme",
  "policyBasis",
  "overview",
  "justification",
] as const;

export type TextKey = (typeof textKeys)[number];
export type FlagKey = "emergency" | "noServiceObject";

type Line = NonNullable<FilingFormFragment["indicators"]>[number];
type Row<Key extends string> = Record<Key, string>;
export type SourceRow = Row<"source" | "amount">;
export type YearRow = Row<"year" | "amount">;
export type LineRow = Row<"nameZh" | "depEcoCode" | "qty" | "unit" | "unitPrice" | "amount" | "basis">;
export type StageRow = Row<"stage" | "start" | "end" | "content" | "planPayment">;
/** An indicator as the grid shows it: the value and the words of a qualitative one share a cell. */
export type IndicatorRow = Row<
  | "level1"
  | "level2"
  | "nameZh"
  | "operator"
  | "target"
  | "unit"
  | "weight"
  | "definition"
  | "source"
  | "horizon"
  | "evidenceMethod"
  | "history"
  | "scoringRule"
  | "libraryRef"
  | "checkpoints"
>;

/** The form as it is being typed: every control has its text, and nothing is null. */
export type Draft = Record<TextKey, string> &
  Record<FlagKey, boolean> & {
    budgetYear: number | null;
    unitCode: string | null;
    tags: string[];
    fundSources: SourceRow[];
    yearlySplit: YearRow[];
    budgetLines: LineRow[];
    schedule: StageRow[];
    indicators: IndicatorRow[];
  };

export const blankSource = (): SourceRow => ({ source: "", amount: "" });
export const blankYear = (): YearRow => ({ year: "", amount: "" });
export const blankLine = (): LineRow => ({
  nameZh: "",
  depEcoCode: "",
  qty: "",
  unit: "",
  unitPrice: "",
  amount: "",
  basis: "",
});
export const blankStage = (): StageRow => ({ stage: "", start: "", end: "", content: "", planPayment: "" });
export const blankIndicator = (): IndicatorRow => ({
  level1: "",
  level2: "",
  nameZh: "",
  operator: "",
  target: "",
  unit: "",
  weight: "",
  definition: "",
  source: "",
  horizon: "",
  evidenceMethod: "",
  history: "",
  scoringRule: "",
  libraryRef: "",
  checkpoints: "",
});

const between = "、";

/** The stored form as a draft. */
export function draftOf(form: FilingFormFragment): Draft {
  const texts = Object.fromEntries(textKeys.map((key) => [key, form[key] ?? ""])) as Record<TextKey, string>;
  return {
    ...texts,
    budgetYear: form.budgetYear ?? null,
    unitCode: form.unitCode ?? null,
    tags: [...(form.tags ?? [])],
    emergency: form.emergency ?? false,
    noServiceObject: form.noServiceObject ?? false,
    fundSources: filled(blankSource, form.fundSources),
    yearlySplit: filled(
      blankYear,
      form.yearlySplit?.map(({ year, amount }) => ({ year: year?.toString(), amount })),
    ),
    budgetLines: filled(blankLine, form.budgetLines),
    schedule: filled(blankStage, form.schedule),
    indicators: (form.indicators ?? []).map(indicatorOf),
  };
}

/** An indicator of a form, or one that is suggested, as a row of the grid. */
export function indicatorOf(line: Partial<Line>): IndicatorRow {
  const { targetText, targetValue, history, checkpoints, ...row } = line;
  const target = row.operator === "QUAL" ? (targetText ?? targetValue) : (targetValue ?? targetText);
  return oneOf(blankIndicator, {
    ...row,
    target,
    history: history?.join(between),
    checkpoints: checkpointsText(checkpoints),
  });
}

/** Rows with text in every cell; what is not among a blank row's cells is left out. */
function filled<R extends GridRow>(
  blank: () => R,
  rows: readonly Partial<Record<keyof R, string | null>>[] | null | undefined,
): R[] {
  return (rows ?? []).map((row) => oneOf(blank, row));
}

function oneOf<R extends GridRow>(
  blank: () => R,
  row: Partial<Record<keyof R, string | null | undefined>>,
): R {
  const cells = Object.keys(blank()).map((key) => [key, row[key] ?? ""]);
  return Object.fromEntries(cells) as R;
}

/** The draft as the server takes it: an empty text is no answer. */
export function inputOf(draft: Draft): DeclarationInput {
  const texts = Object.fromEntries(textKeys.map((key) => [key, given(draft[key])]));
  return {
    ...texts,
    startDate: day(draft.startDate),
    endDate: day(draft.endDate),
    budgetYear: draft.budgetYear,
    unitCode: draft.unitCode,
    tags: draft.tags,
    emergency: draft.emergency,
    noServiceObject: draft.noServiceObject,
    fundSources: draft.fundSources.map(bare),
    yearlySplit: draft.yearlySplit.map(({ year, amount }) => ({
      year: /^\d{4}$/.test(year) ? Number(year) : null,
      amount: given(amount),
    })),
    budgetLines: draft.budgetLines.map(bare),
    schedule: draft.schedule.map((row) => ({ ...bare(row), start: day(row.start), end: day(row.end) })),
    indicators: draft.indicators.map(({ target, history, checkpoints, ...row }) => ({
      ...bare(row),
      targetValue: row.operator === "QUAL" ? null : given(target),
      targetText: row.operator === "QUAL" ? given(target) : null,
      history: history.split(/[、,，;；\s]+/).filter(Boolean),
      checkpoints: row.scoringRule === "CHECKLIST" ? checkpointsOf(checkpoints) : [],
    })),
  };
}

function given(text: string): string | null {
  return text.trim() === "" ? null : text;
}

/** The server reads whole days only; a day half typed is none yet. */
function day(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}

function bare<R extends GridRow>(row: R): { [Key in keyof R]: string | null } {
  return Object.fromEntries(Object.entries(row).map(([key, text]) => [key, given(text)])) as {
    [Key in keyof R]: string | null;
  };
}

/** A fault's path as the draft's own: both kinds of target stand in one cell. */
export function draftPath(path: string): string {
  return path.replace(/\.target(Value|Text)$/, ".target");
}
