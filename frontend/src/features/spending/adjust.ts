import type {
  AdjustmentFormInput,
  AdjustmentFoundFragment,
  AdjustmentPageQuery,
  AdjustmentTypedFragment,
} from "~/generated/graphql";
import { compare } from "~/lib/money";

export type Adjustment = AdjustmentPageQuery["adjustment"];
export type Found = AdjustmentFoundFragment;
export type TermsRow = Adjustment["before"]["rows"][number];

export type SourceDraft = { source: string; amount: string };
export type AdjustedDraft = { target: string; weight: string };

/** 预算调整申请 as it is typed, with a row for each row of the plan. */
export type AdjustDraft = {
  kind: string;
  reason: string;
  amount: string;
  fundSources: SourceDraft[];
  rows: AdjustedDraft[];
};

export function draftOf(form: AdjustmentTypedFragment, before: Adjustment["before"]): AdjustDraft {
  return {
    kind: form.kind ?? "",
    reason: form.reason ?? "",
    amount: form.amount ?? before.amount,
    fundSources: (form.fundSources ?? []).map(({ source, amount }) => ({
      source: source ?? "",
      amount: amount ?? "",
    })),
    rows: before.rows.map((row, at) => ({
      target: form.rows?.[at]?.target ?? row.target,
      weight: form.rows?.[at]?.weight ?? row.weight,
    })),
  };
}

/** The draft as the server takes it. */
export function inputOf(draft: AdjustDraft): AdjustmentFormInput {
  return draft;
}

type Asked = { target?: string | null; weight?: string | null };

/** The rows that an adjustment changes, with what each becomes; a row left empty stays. */
export function changedRows(before: readonly TermsRow[], asked: readonly Asked[]) {
  return before
    .map((row, at) => ({
      at,
      row,
      target: asked[at]?.target?.trim() || row.target,
      weight: asked[at]?.weight?.trim() || row.weight,
    }))
    .filter(({ row, target, weight }) => target !== row.target || reweighed(row, weight));
}

/** Whether a weight is another figure than the row's; what is no number is another one. */
export function reweighed(row: TermsRow, weight: string): boolean {
  return compare(weight, row.weight) !== 0;
}
