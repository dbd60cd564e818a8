import { useDeferredValue, useId, useState } from "react";
import { useQuery } from "urql";
import { ExtendDeadlineDocument, ExtensionUnitsDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Dialog } from "~/ui/Dialog";
import { FaultNote } from "~/ui/FaultNote";
import { FaultSummary } from "~/ui/FaultSummary";
import { Field } from "~/ui/Field";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

type Props = { batchId: string; deadline: string; onClose: () => void };

/** More time for one unit: which, until when, and why. */
export function ExtendDialog({ batchId, deadline, onClose }: Props) {
  const { t } = useWords("batches", "ui");
  const list = useId();
  const [typed, setTyped] = useState({ unitCode: "", until: "", reason: "" });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, extend] = useIntent(ExtendDeadlineDocument);
  const keyword = useDeferredValue(typed.unitCode.trim());
  const [{ data }] = useQuery({
    query: ExtensionUnitsDocument,
    variables: { keyword },
    pause: keyword.length < 2,
  });
  const units = data?.units.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  const faults = failure?.kind === "refused" ? failure.faults : [];

  const submit = async () => {
    const gaps = (["unitCode", "until", "reason"] as const).filter((field) => !typed[field].trim());
    if (gaps.length > 0) {
      const missing = gaps.map((path) => ({
        code: "",
        path,
        message: t("missing", { field: t(`extend.${path}`) }),
      }));
      return setFailure({ kind: "refused", faults: missing });
    }
    const [unitCode = ""] = typed.unitCode.trim().split(" ");
    const outcome = await extend({ input: { batchID: batchId, ...typed, unitCode } });
    setFailure(outcome.failure);
    if (outcome.data) onClose();
  };

  const change = (field: keyof typeof typed) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [field]: event.target.value });

  return (
    <Dialog title={t("extend.title")} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="soft">{t("extend.text", { day: deadline })}</p>
        <FaultSummary faults={faults} heading={t("ui:fixThese")} />
        <Field
          label={t("extend.unitCode")}
          path="unitCode"
          faults={faults}
          hint={t("extend.unitHint")}
          required
        >
          {(control) => (
            <input
              {...control}
              className="input"
              list={list}
              autoComplete="off"
              value={typed.unitCode}
              onChange={change("unitCode")}
            />
          )}
        </Field>
        <datalist id={list}>
          {units.map(({ code, nameZh }) => (
            <option key={code} value={`${code} ${nameZh}`} />
          ))}
        </datalist>
        <Field label={t("extend.untilField")} path="until" faults={faults} required>
          {(control) => (
            <input
              {...control}
              type="date"
              className="input"
              value={typed.until}
              onChange={change("until")}
            />
          )}
        </Field>
        <Field label={t("extend.reason")} path="reason" faults={faults} required>
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={3}
              value={typed.reason}
              onChange={change("reason")}
            />
          )}
        </Field>
        {failure?.kind !== "refused" && <FaultNote failure={failure} />}
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {t("ui:cancel")}
          </button>
          <button type="submit" className="button primary" disabled={state.fetching}>
            {t("extend.submit")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
