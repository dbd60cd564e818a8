import { useEffect, useRef, useState } from "react";
import { useQuery } from "urql";
import {
  type SelectedAct,
  type SelectedActionsQuery,
  SelectedBatchDocument,
  SelectedBatchesDocument,
  type SelectedKind,
  SelectedReasonsDocument,
} from "~/generated/graphql";
import type { Fault } from "~/lib/fault";
import { FaultSummary } from "~/ui/FaultSummary";
import { Field } from "~/ui/Field";
import type { PickRow } from "~/ui/picked/usePicked";
import { ReasonField } from "~/ui/ReasonField";
import { useWords } from "~/ui/useWords";

type Props = {
  of: SelectedKind;
  rows: readonly PickRow[];
  offers: readonly SelectedActionsQuery["selectedActions"][number][];
  /** What was tried before, to begin with. */
  given: SelectedAct | null;
  onTry: (act: SelectedAct) => void;
  onClose: () => void;
};

/** The fields of a form that a return of several may be tied to. */
const paths = ["annualGoal", "indicators", "amount", "budgetLines", "fundSources"];

/** What a verdict on proofs may be, and how it is told. */
const verdicts = {
  DONE: { accept: true, lasting: false },
  LASTING: { accept: true, lasting: true },
  REFUSED: { accept: false },
};
type Verdict = keyof typeof verdicts;

function verdictOf(act: SelectedAct | null): Verdict | "" {
  if (typeof act?.accept !== "boolean") return "";
  if (!act.accept) return "REFUSED";
  return act.lasting ? "LASTING" : "DONE";
}

/** What is to be done, and what it must be told. */
export function ActForm({ of, rows, offers, given, onTry, onClose }: Props) {
  const { t } = useWords("selected", "form", "spending", "experts");
  const [action, setAction] = useState(given?.action ?? offers[0]?.action ?? "");
  const [reason, setReason] = useState(given?.reason ?? "");
  const [reasonCode, setCode] = useState(given?.reasonCode ?? "");
  const [path, setPath] = useState(given?.path ?? "");
  const [verdict, setVerdict] = useState(verdictOf(given));
  const [batchID, setBatch] = useState(String(given?.batchID ?? ""));
  const [until, setUntil] = useState(String(given?.until ?? ""));
  const [faults, setFaults] = useState<Fault[]>([]);
  const what = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (given) what.current?.querySelector<HTMLElement>(":checked")?.focus();
  }, [given]);
  const needs = offers.find((offer) => offer.action === action)?.needs ?? "NOTHING";
  const reasons = useReasons(rows, needs !== "RETURN");
  const batches = useBatches(needs !== "BATCH");
  const says = needs !== "NOTHING" && needs !== "BATCH";
  const explains = says && (needs !== "VERDICT" || verdict === "REFUSED");

  const confirm = () => {
    const missing = [
      needs === "VERDICT" && !verdict && { path: "accept", message: t("missing.accept") },
      needs === "RETURN" && !reasonCode && { path: "reasonCode", message: t("missing.reasonCode") },
      explains && !reason.trim() && { path: "reason", message: t("missing.reason") },
      needs === "RETURN" && !path && { path: "path", message: t("missing.path") },
      needs === "BATCH" && !batchID && { path: "batchID", message: t("missing.batchID") },
    ].flatMap((each) => (each ? [{ code: "", ...each }] : []));
    setFaults(missing);
    if (missing.length > 0) return;
    onTry({
      of,
      action,
      ...(says && { reason: reason.trim() }),
      ...(needs === "RETURN" && { reasonCode, path }),
      ...(needs === "VERDICT" && verdict && verdicts[verdict]),
      ...(needs === "BATCH" && { batchID }),
      ...(needs === "PAUSE" && until && { until }),
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <FaultSummary faults={faults} heading={t("ui:fixThese")} />
      <fieldset ref={what}>
        <legend>{t("what")}</legend>
        {offers.map((offer) => (
          <label key={offer.action} className="check">
            <input
              type="radio"
              name="action"
              checked={offer.action === action}
              onChange={() => setAction(offer.action)}
            />
            {t(`acts.${offer.action}`)} <span className="soft">{t("of", { count: offer.count })}</span>
          </label>
        ))}
      </fieldset>
      {needs === "RETURN" && (
        <>
          <Choice
            label={t("reasonCode")}
            path="reasonCode"
            faults={faults}
            value={reasonCode}
            choices={reasons.map(({ code, nameZh }) => [code, nameZh])}
            onChange={setCode}
          />
          <Choice
            label={t("path")}
            path="path"
            faults={faults}
            value={path}
            choices={paths.map((each) => [each, t(`paths.${each}`)])}
            onChange={setPath}
          />
        </>
      )}
      {needs === "VERDICT" && (
        <Choice
          label={t("spending:acts.judgeProblem.verdict")}
          path="accept"
          faults={faults}
          value={verdict}
          choices={Object.keys(verdicts).map((each) => [each, t(`spending:evaluation.verdicts.${each}`)])}
          onChange={(value) => setVerdict(value as Verdict | "")}
        />
      )}
      {needs === "BATCH" && (
        <Choice
          label={t("spending:evaluation.link.batch")}
          path="batchID"
          faults={faults}
          value={batchID}
          choices={batches.map(({ id, nameZh }) => [id, nameZh])}
          onChange={setBatch}
        />
      )}
      {says && (
        <ReasonField
          label={t("reason")}
          value={reason}
          onChange={setReason}
          faults={faults}
          required={explains}
        />
      )}
      {needs === "PAUSE" && (
        <Field label={t("experts:pausedUntil")} path="until" faults={faults} hint={t("experts:untilHint")}>
          {(control) => (
            <input
              {...control}
              className="input"
              type="date"
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
          )}
        </Field>
      )}
      <p className="soft">{t("about")}</p>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {t("cancel")}
        </button>
        <button type="submit" className="button primary">
          {t("try")}
        </button>
      </div>
    </form>
  );
}

type ChoiceProps = {
  label: string;
  path: string;
  faults: readonly Fault[];
  value: string;
  /** Each with what it is called. */
  choices: readonly (readonly [value: string, name: string])[];
  onChange: (value: string) => void;
};

/** One of several that must be chosen. */
function Choice({ label, path, faults, value, choices, onChange }: ChoiceProps) {
  const { t } = useWords("selected");
  return (
    <Field label={label} path={path} faults={faults} required>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t("choose")}</option>
          {choices.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The reasons for a return by the standards of the first row's batch. */
function useReasons(rows: readonly PickRow[], pause: boolean) {
  const [{ data }] = useQuery({
    query: SelectedBatchDocument,
    variables: { id: rows[0]?.id ?? "" },
    pause: pause || rows.length === 0,
  });
  const batchID = data?.declaration.batch.id;
  const [{ data: guide }] = useQuery({
    query: SelectedReasonsDocument,
    variables: { batchID: batchID ?? "" },
    pause: pause || !batchID,
  });
  return guide?.formGuide.returnReasons ?? [];
}

/** The batches to one of which results may be applied. */
function useBatches(pause: boolean) {
  const [{ data }] = useQuery({ query: SelectedBatchesDocument, pause });
  return data?.batches.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
}
