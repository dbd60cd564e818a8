import type { Fault } from "~/lib/fault";
import { format } from "~/lib/money";
import { qualitative, targetOf } from "~/lib/planned";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import type { Monitoring, ProgressDraft } from "./monitor";

type Props = {
  at: number;
  plan: Monitoring["plan"][number];
  value: ProgressDraft;
  reasons: readonly { code: string; nameZh: string }[];
  faults: readonly Fault[];
  onChange: (part: Partial<ProgressDraft>) => void;
};

export const outlooks = ["YES", "PARTLY", "NO"] as const;

/** How far one indicator has come, and whether it will be reached; what will not be is explained. */
export function ProgressRow({ at, plan, value, reasons, faults, onChange }: Props) {
  const { t } = useWords("spending");
  const path = `results[${at}]`;
  const missed = value.outlook === "PARTLY" || value.outlook === "NO";
  return (
    <fieldset className="spending-result">
      <legend>
        {at + 1}. {plan.nameZh}{" "}
        <small className="soft">
          {t("results.target", { target: targetOf(plan) })} ·{" "}
          {t("results.weight", { weight: format(plan.weight ?? "", 0) })}
        </small>
      </legend>
      <div className="fields">
        <Field label={t("monitor.value")} path={`${path}.value`} faults={faults} required>
          {(control) => (
            <input
              {...control}
              className="input"
              inputMode={qualitative(plan) ? undefined : "decimal"}
              autoComplete="off"
              value={value.value}
              onChange={({ target }) =>
                onChange({ value: qualitative(plan) ? target.value : typedNumber(target.value) })
              }
            />
          )}
        </Field>
        <Field label={t("monitor.outlook")} path={`${path}.outlook`} faults={faults} required>
          {(control) => (
            <select
              {...control}
              className="input"
              value={value.outlook}
              onChange={({ target }) => onChange({ outlook: target.value })}
            >
              <option value="">{t("choose")}</option>
              {outlooks.map((each) => (
                <option key={each} value={each}>
                  {t(`outlooks.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {missed && (
          <Field label={t("monitor.reasonCode")} path={`${path}.reasonCode`} faults={faults} required>
            {(control) => (
              <select
                {...control}
                className="input"
                value={value.reasonCode}
                onChange={({ target }) => onChange({ reasonCode: target.value })}
              >
                <option value="">{t("choose")}</option>
                {reasons.map(({ code, nameZh }) => (
                  <option key={code} value={code}>
                    {nameZh}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      {missed && (
        <Field label={t("monitor.reason")} path={`${path}.reason`} faults={faults} required>
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={2}
              value={value.reason}
              onChange={({ target }) => onChange({ reason: target.value })}
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}
