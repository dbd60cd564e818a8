import { unmask } from "~/generated/fragment-masking";
import {
  AddedRowFragmentDoc,
  type AdjustedFragment,
  AdjustedLineFragmentDoc,
  type AdjustmentFormInput,
  type AdjustmentFoundFragment,
  type AdjustmentPageQuery,
  type AdjustmentTypedFragment,
} from "~/generated/graphql";
import { checkpointsOf, checkpointsText } from "~/lib/checkpoints";
import { compare } from "~/lib/money";
import { typedNumber } from "~/lib/typed";

export type Adjustment = AdjustmentPageQuery["adjustment"];
export type Found = AdjustmentFoundFragment;
export type TermsRow = Adjustment["before"]["rows"][number];

export type SourceDraft = { source: string; amount: string };
export type AdjustedDraft = { target: string; weight: string; removed: boolean };
const lineKeys = ["nameZh", "depEcoCode", "qty", "unit", "unitPrice", "amount", "basis"] as const;
export type LineDraft = Record<(typeof lineKeys)[number], string>;
const addedKeys = [
  "level1",
  "level2",
  "nameZh",
  "operator",
  "unit",
  "weight",
  "definition",
  "scoringRule",
] as const;
/** A new row as its grid shows it: the value and the words of a qualitative one share a cell. */
export type AddedDraft = Record<(typeof addedKeys)[number] | "target" | "checkpoints", string>;

/** 预算调整申请 as it is typed, with a row for each row of the plan. */
export type AdjustDraft = {
  kind: string;
  reason: string;
  amount: string;
  fundSources: SourceDraft[];
  budgetLines: LineDraft[];
  rows: AdjustedDraft[];
  added: AddedDraft[];
};

type Texts<Key extends string> = Partial<Record<Key, string | null>>;

function texts<Key extends string>(keys: readonly Key[], row: Texts<Key>): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, row[key] ?? ""])) as Record<Key, string>;
}

export const blankLine = (): LineDraft => texts(lineKeys, {});
export const blankAdded = (): AddedDraft => ({ ...texts(addedKeys, {}), target: "", checkpoints: "" });

type Form = Pick<AdjustmentTypedFragment, "budgetLines" | "added">;

export const linesOf = (form: Pick<Form, "budgetLines">): LineDraft[] =>
  unmask(AdjustedLineFragmentDoc, form.budgetLines ?? []).map((row) => texts(lineKeys, row));

export const addedOf = (form: Pick<Form, "added">): AddedDraft[] =>
  unmask(AddedRowFragmentDoc, form.added ?? []).map((row) => ({
    ...texts(addedKeys, row),
    target: (row.operator === "QUAL" ? row.targetText : row.targetValue) ?? "",
    checkpoints: checkpointsText(row.checkpoints),
  }));

export function draftOf(form: AdjustmentTypedFragment, before: Adjustment["before"]): AdjustDraft {
  return {
    kind: form.kind ?? "",
    reason: form.reason ?? "",
    amount: form.amount ?? before.amount,
    fundSources: (form.fundSources ?? []).map(({ source, amount }) => ({
      source: source ?? "",
      amount: amount ?? "",
    })),
    budgetLines: linesOf(form),
    rows: before.rows.map((row, at) => ({
      target: form.rows?.[at]?.target ?? row.target,
      weight: form.rows?.[at]?.weight ?? row.weight,
      removed: form.rows?.[at]?.removed ?? false,
    })),
    added: addedOf(form),
  };
}

/** The draft as the server takes it. */
export function inputOf(draft: AdjustDraft): AdjustmentFormInput {
  return {
    ...draft,
    added: draft.added.map(({ target, checkpoints, ...row }) => ({
      ...row,
      targetValue: row.operator === "QUAL" ? null : typedNumber(target),
      targetText: row.operator === "QUAL" ? target : null,
      checkpoints: row.scoringRule === "CHECKLIST" ? checkpointsOf(checkpoints) : [],
    })),
  };
}

type Asked = { target?: string | null; weight?: string | null; removed?: boolean | null };

/** The rows that an adjustment changes, with what each becomes; a row left empty stays. */
export function changedRows(before: readonly TermsRow[], asked: readonly Asked[]) {
  return before
    .map((row, at) => ({
      at,
      row,
      target: asked[at]?.target?.trim() || row.target,
      weight: asked[at]?.weight?.trim() || row.weight,
      removed: asked[at]?.removed ?? false,
    }))
    .filter(({ row, target, weight, removed }) => removed || target !== row.target || reweighed(row, weight));
}

/** Whether a weight is another figure than the row's; what is no number is another one. */
export function reweighed(row: TermsRow, weight: string): boolean {
  return compare(weight, row.weight) !== 0;
}

/** The budget lines before and after, where an adjustment changes them. */
export function changedLines({ before, form }: Pick<AdjustedFragment, "before" | "form">) {
  const was = linesOf(before);
  const now = linesOf(form);
  return JSON.stringify(was) === JSON.stringify(now) ? null : { was, now };
}

/** The lines of a name as people write them: 10 个 × 2 = 20. */
export function lineText(lines: readonly LineDraft[], name: string): string {
  return (
    lines
      .filter(({ nameZh }) => nameZh === name)
      .map(({ qty, unit, unitPrice, amount }) => `${qty} ${unit} × ${unitPrice} = ${amount}`)
      .join("；") || "—"
  );
}
