import { useState } from "react";
import { ReturnDeclarationDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { placeOf } from "~/ui/form/place";
import { ReasonField } from "~/ui/ReasonField";
import { useIntent } from "~/ui/useIntent";
import { useLeaveWarning } from "~/ui/useLeaveWarning";
import { useWords } from "~/ui/useWords";

export type Remark = { path: string; text: string };

type Props = {
  declaration: { id: string; version: number; returnRounds: number };
  rounds: number;
  reasons: readonly { code: string; nameZh: string }[];
  remarks: readonly Remark[];
  onRemarks: (remarks: Remark[]) => void;
  onReturned: () => void;
  onClose: () => void;
  reload: () => void;
};

/** 退回修改: why, in words, and what is to be changed at which field of the form. */
export function ReturnPanel({ declaration, remarks, onRemarks, ...props }: Props) {
  const { t } = useWords("review", "form");
  const [reasonCode, setReasonCode] = useState("");
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, sendBack] = useIntent(ReturnDeclarationDocument);
  const faults = useFaultsOf(failure);
  useLeaveWarning(reason !== "" || remarks.length > 0);

  const confirm = async () => {
    const { id, version } = declaration;
    const done = await sendBack({ input: { id, version, reasonCode, reason, remarks: [...remarks] } });
    setFailure(done.failure);
    if (done.data) props.onReturned();
  };

  return (
    <form
      noValidate
      className="review-sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <header className="review-head">
        <h2>{t("return.title")}</h2>
        <button type="button" className="button quiet" onClick={props.onClose}>
          {t("return.leave")}
        </button>
      </header>
      <p className="soft">{t("return.rounds", { used: declaration.returnRounds, most: props.rounds })}</p>
      <FormFailure failure={failure} reload={props.reload} />
      <Field label={t("return.reasonCode")} path="reasonCode" faults={faults} required>
        {(control) => (
          <select
            {...control}
            className="input"
            value={reasonCode}
            onChange={(event) => setReasonCode(event.target.value)}
          >
            <option value="">{t("choose")}</option>
            {props.reasons.map(({ code, nameZh }) => (
              <option key={code} value={code}>
                {nameZh}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ReasonField label={t("return.reason")} value={reason} onChange={setReason} faults={faults} />
      <fieldset data-path="remarks" tabIndex={-1}>
        <legend>{t("return.remarks", { count: remarks.length })}</legend>
        <p className="field-hint">{t("return.remarksHint")}</p>
        {remarks.map(({ path, text }, at) => (
          <div key={path} className="review-remark">
            <Field label={placeOf(path, t)} path={`remarks[${at}].text`} faults={faults} required>
              {(control) => (
                <textarea
                  {...control}
                  data-remark={path}
                  className="input"
                  rows={2}
                  value={text}
                  onChange={(event) =>
                    onRemarks(
                      remarks.map((each, index) =>
                        index === at ? { ...each, text: event.target.value } : each,
                      ),
                    )
                  }
                />
              )}
            </Field>
            <button
              type="button"
              className="button quiet"
              aria-label={t("return.removeRemark", { place: placeOf(path, t) })}
              onClick={() => onRemarks(remarks.filter((_, index) => index !== at))}
            >
              {t("return.remove")}
            </button>
          </div>
        ))}
      </fieldset>
      <div className="review-decisions">
        <button type="submit" className="button danger" disabled={state.fetching}>
          {t("decide.return")}
        </button>
      </div>
    </form>
  );
}
