import { useState } from "react";
import { ReturnOverallDocument } from "~/generated/graphql";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { draftOf, headKeys, moneyKeys, type Overall } from "./overall";

const touches = ["Todo"];

/** 退回修改: why, and what is to be changed at which field. */
export function ReturnForm({ overall, onDone }: { overall: Overall; onDone: (said: string) => void }) {
  const { t } = useWords("overall");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [remarks, setRemarks] = useState<{ path: string; text: string }[]>([]);
  const [, sendBack] = useIntent(ReturnOverallDocument, touches);
  const places = usePlacesOf(overall);
  const put = (at: number, part: Partial<{ path: string; text: string }>) =>
    setRemarks(remarks.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <>
      <StepButton of={overall.actions} step="returnOverall" onClick={() => setAsking(true)}>
        {t("acts.returnOverall.name")}
      </StepButton>
      {asking && (
        <FormDialog
          title={t("acts.returnOverall.title")}
          confirm={t("acts.returnOverall.name")}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            const { id, version } = overall;
            const { failure } = await sendBack({ input: { id, version, reason, remarks } });
            if (!failure) onDone(t("acts.returnOverall.done"));
            return failure;
          }}
        >
          {(faults) => (
            <>
              <Field label={t("return.reason")} path="reason" faults={faults} required>
                {(control) => (
                  <textarea
                    {...control}
                    className="input"
                    rows={3}
                    value={reason}
                    onChange={({ target }) => setReason(target.value)}
                  />
                )}
              </Field>
              {remarks.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a remark has nothing but its place
                <div key={at} className="overall-fields">
                  <Field label={t("return.place")} path={`remarks[${at}].path`} faults={faults}>
                    {(control) => (
                      <select
                        {...control}
                        className="input"
                        value={row.path}
                        onChange={({ target }) => put(at, { path: target.value })}
                      >
                        {places.map(({ path, name }) => (
                          <option key={path} value={path}>
                            {name}
                          </option>
                        ))}
                      </select>
                    )}
                  </Field>
                  <Field label={t("return.text")} path={`remarks[${at}].text`} faults={faults} required>
                    {(control) => (
                      <input
                        {...control}
                        className="input"
                        value={row.text}
                        onChange={({ target }) => put(at, { text: target.value })}
                      />
                    )}
                  </Field>
                </div>
              ))}
              <button
                type="button"
                className="button quiet"
                onClick={() => setRemarks([...remarks, { path: places[0]?.path ?? "", text: "" }])}
              >
                {t("return.add")}
              </button>
            </>
          )}
        </FormDialog>
      )}
    </>
  );
}

/** The fields and rows of which something may be said: of the form, or of the evaluation. */
function usePlacesOf(overall: Overall): { path: string; name: string }[] {
  const { t } = useWords("overall");
  const form = draftOf(overall);
  return [
    { path: "functions", name: t("form.functions") },
    { path: "goal", name: t("form.goal") },
    ...[...moneyKeys, ...headKeys].map((key) => ({ path: `budget.${key}`, name: t(`year.${key}`) })),
    ...form.tasks.map(({ task }, at) => ({ path: `tasks[${at}]`, name: t("return.task", { name: task }) })),
    ...form.indicators.map(({ nameZh }, at) => ({
      path: `indicators[${at}]`,
      name: t("return.indicator", { name: nameZh }),
    })),
    { path: "summary", name: t("scores.summary") },
  ];
}
