import { type ReactNode, useCallback, useMemo, useState } from "react";
import { PassDeclarationDocument, SaveTargetReviewDocument } from "~/generated/graphql";
import type { Failure, Fault } from "~/lib/fault";
import { compare, format, subtract, sum } from "~/lib/money";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { SavedStatus } from "~/ui/SavedStatus";
import { type Step, StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useLeaveWarning } from "~/ui/useLeaveWarning";
import { useWords } from "~/ui/useWords";
import { GradeTag, useGrade } from "./GradeTag";
import { ItemRow } from "./ItemRow";
import { type ReviewForm, reviewInput, type TypedReview } from "./typedReview";
import { useAutosave } from "./useAutosave";

type Props = {
  declaration: { id: string; version: number; amount?: string | null; actions: readonly Step[] };
  form: ReviewForm;
  cutReasons: readonly { code: string; nameZh: string }[];
  start: TypedReview;
  onPassed: () => void;
  reload: () => void;
  /** The other decisions, beside 通过. */
  children: ReactNode;
};

/** 绩效目标审核表 as the section fills it in: saved while typing, decided by 通过. */
export function TargetReviewForm({ declaration, form, cutReasons, start, ...props }: Props) {
  const { t } = useWords("review");
  const { id, version } = declaration;
  const [typed, setTyped] = useState(start);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [, save] = useIntent(SaveTargetReviewDocument);
  const [passing, pass] = useIntent(PassDeclarationDocument);
  const keep = useCallback(
    async (value: TypedReview) =>
      (await save({ input: { declarationID: id, version, ...reviewInput(value) } })).failure,
    [save, id, version],
  );
  const autosave = useAutosave(typed, keep);
  useLeaveWarning(autosave.unsaved, async () => (await autosave.flush()) === null);

  const faults = usePaths(refused, autosave.failure);
  const stopped = useMemo(() => refused ?? graveOf(autosave.failure), [refused, autosave.failure]);
  const points = typed.items.map((item) => typedNumber(item.points));
  const given = points.filter(Boolean);
  const total = sum(given);
  const grade = useGrade(given.length === points.length ? total : null);
  const amount = typedNumber(typed.suggestedAmount);
  const cut = declaration.amount && amount ? subtract(declaration.amount, amount) : null;
  const change = (part: Partial<TypedReview>) => setTyped((before) => ({ ...before, ...part }));
  const places = new Map(typed.items.map(({ code }, at) => [code, at]));

  const decide = async () => {
    await autosave.flush();
    const done = await pass({ input: { id, version, review: reviewInput(typed) } });
    setRefused(done.failure);
    if (done.data) props.onPassed();
  };

  return (
    <form noValidate className="review-sheet" onSubmit={(event) => event.preventDefault()}>
      <header className="review-head">
        <h2>{form.nameZh}</h2>
        <SavedStatus saving={autosave.saving} />
      </header>
      <FormFailure failure={stopped} reload={props.reload} />
      {form.dimensions.map((dimension) => (
        <fieldset key={dimension.code}>
          <legend>
            {t("sheet.dimension", { name: dimension.nameZh, weight: format(dimension.weight, 0) })}
          </legend>
          {dimension.items.map((item) => {
            const at = places.get(item.code) ?? 0;
            return (
              <ItemRow
                key={item.code}
                item={item}
                value={typed.items[at] ?? { points: "", comment: "" }}
                path={`review.items[${at}]`}
                faults={faults}
                onChange={(part) =>
                  change({
                    items: typed.items.map((each, index) => (index === at ? { ...each, ...part } : each)),
                  })
                }
              />
            );
          })}
        </fieldset>
      ))}
      <p role="status" className="review-total">
        {t("sheet.total", { total: total === null ? "—" : format(total, 2) })} <GradeTag grade={grade} />
      </p>
      <Field
        label={t("sheet.suggested")}
        path="review.suggestedAmount"
        faults={faults}
        hint={t("sheet.suggestedHint", { amount: format(declaration.amount ?? "") })}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            inputMode="decimal"
            autoComplete="off"
            value={typed.suggestedAmount}
            onChange={(event) => change({ suggestedAmount: event.target.value })}
          />
        )}
      </Field>
      {cut !== null && compare(cut, "0") === 1 && (
        <Field
          label={t("sheet.cutReason")}
          path="review.cutReason"
          faults={faults}
          hint={t("sheet.cut", { cut: format(cut) })}
          required
        >
          {(control) => (
            <select
              {...control}
              className="input"
              value={typed.cutReason}
              onChange={(event) => change({ cutReason: event.target.value })}
            >
              <option value="">{t("choose")}</option>
              {cutReasons.map(({ code, nameZh }) => (
                <option key={code} value={code}>
                  {nameZh}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={t("sheet.opinion")} path="review.opinion" faults={faults} required>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={3}
            value={typed.opinion}
            onChange={(event) => change({ opinion: event.target.value })}
          />
        )}
      </Field>
      <div className="review-decisions">
        <StepButton
          of={declaration.actions}
          step="passDeclaration"
          look="primary"
          busy={passing.fetching}
          onClick={() => void decide()}
        >
          {t("decide.pass")}
        </StepButton>
        {props.children}
      </div>
    </form>
  );
}

/** Faults of saving name the review's own paths, those of passing stand under review. */
function usePaths(refused: Failure | null, unsaved: Failure | null): readonly Fault[] {
  const [passing, saving] = [useFaultsOf(refused), useFaultsOf(unsaved)];
  return useMemo(
    () => [...passing, ...saving.map((fault) => ({ ...fault, path: `review.${fault.path}` }))],
    [passing, saving],
  );
}

/** While somebody types, only what stops all saving is worth an alert; the fields say the rest. */
function graveOf(failure: Failure | null): Failure | null {
  if (failure?.kind !== "refused") return null;
  const grave = failure.faults.filter(({ path }) => !/^(items|suggestedAmount|cutReason|opinion)/.test(path));
  return grave.length > 0 ? { kind: "refused", faults: grave } : null;
}
