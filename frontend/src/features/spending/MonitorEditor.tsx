import type { ReactNode } from "react";
import { unmask } from "~/generated/fragment-masking";
import {
  MonitorFormFragmentDoc,
  MonitorVerdictFragmentDoc,
  SaveMonitoringDocument,
  SubmitMonitoringDocument,
} from "~/generated/graphql";
import { errorsOf } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { Field } from "~/ui/Field";
import { KeptHead } from "~/ui/KeptHead";
import { useHandIn } from "~/ui/useHandIn";
import { useIntent } from "~/ui/useIntent";
import { useKept } from "~/ui/useKept";
import { useWords } from "~/ui/useWords";
import { binding, ImportedNote } from "./ImportedNote";
import {
  blank,
  draftOf,
  inputOf,
  type MonitorDraft,
  type Monitoring,
  type ProgressDraft,
  type Verdict,
} from "./monitor";
import { ProgressRow } from "./ProgressRow";
import { Signals } from "./Signals";

type Props = {
  monitoring: Monitoring;
  head: (buttons: ReactNode) => ReactNode;
  onDone: (said: string) => void;
  refresh: () => void;
};

const touches = ["Todo"];
const money = ["adjusted", "executed", "forecast"] as const;
const words = ["problems", "measures"] as const;

/** 绩效运行监控表 under a clerk's hands: kept as it is typed, with the light that it makes. */
export function MonitorEditor({ monitoring, head, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const { id, plan, deviationReasons } = monitoring;
  const [, save] = useIntent(SaveMonitoringDocument);
  const [, submit] = useIntent(SubmitMonitoringDocument, touches);
  const form = useKept<MonitorDraft, Verdict>(
    () => draftOf(unmask(MonitorFormFragmentDoc, monitoring.form), plan.length),
    monitoring.version,
    unmask(MonitorVerdictFragmentDoc, monitoring.verdict),
    async (value, version) => {
      const { data, failure } = await save({ input: { id, version, form: inputOf(value) } });
      if (failure) return { data: null, failure };
      const { version: next, verdict } = data.saveMonitoring;
      return { data: { version: next, found: unmask(MonitorVerdictFragmentDoc, verdict) }, failure: null };
    },
  );
  const { tried, asking, onTry, onClose } = useHandIn(form, ({ faults }) => faults);
  const { value: draft, setValue, found } = form;
  const put = (part: Partial<MonitorDraft>) => setValue((before) => ({ ...before, ...part }));
  const putRow = (at: number, part: Partial<ProgressDraft>) =>
    setValue((before) => ({
      ...before,
      results: before.results.map((row, index) => (index === at ? { ...row, ...part } : row)),
    }));
  const paid = binding(monitoring.imported);
  const errors = errorsOf(found.faults);
  const shown = tried ? found.faults : found.faults.filter(({ code }) => code !== "E_REQUIRED");
  return (
    <>
      <KeptHead
        form={form}
        errors={errors}
        tried={tried}
        actions={monitoring.actions}
        step="submitMonitoring"
        name={t("acts.submitMonitoring.name")}
        onTry={onTry}
        head={head}
        refresh={refresh}
      />
      <Signals verdict={found} />
      <section className="panel" aria-labelledby="monitor-money">
        <h2 id="monitor-money">{t("money.title")}</h2>
        <div className="fields">
          {money.map((figure) => (
            <Field key={figure} label={t(`monitor.${figure}`)} path={figure} faults={shown} required>
              {(control) => (
                <input
                  {...control}
                  className="input figure"
                  inputMode="decimal"
                  autoComplete="off"
                  readOnly={paid !== null && figure !== "forecast"}
                  value={paid && figure !== "forecast" ? paid[figure] : draft[figure]}
                  onChange={({ target }) => put({ [figure]: typedNumber(target.value) })}
                />
              )}
            </Field>
          ))}
        </div>
        <ImportedNote of={monitoring.imported} />
      </section>
      <section className="panel" aria-labelledby="monitor-results">
        <h2 id="monitor-results">{t("monitor.results")}</h2>
        {plan.map((row, at) => (
          <ProgressRow
            key={row.id}
            at={at}
            plan={row}
            value={draft.results[at] ?? blank}
            reasons={deviationReasons}
            faults={shown}
            onChange={(part) => putRow(at, part)}
          />
        ))}
      </section>
      <section className="panel" aria-labelledby="monitor-words">
        <h2 id="monitor-words">{t("monitor.words")}</h2>
        {words.map((text) => (
          <Field key={text} label={t(`monitor.${text}`)} path={text} faults={shown}>
            {(control) => (
              <textarea
                {...control}
                className="input"
                rows={3}
                value={draft[text]}
                onChange={({ target }) => put({ [text]: target.value })}
              />
            )}
          </Field>
        ))}
      </section>
      {asking && (
        <ConfirmDialog
          title={t("acts.submitMonitoring.title")}
          confirm={t("acts.submitMonitoring.name")}
          onClose={onClose}
          onConfirm={async () => {
            const { failure } = await submit({ input: { id, version: form.autosave.version } });
            if (!failure) onDone(t("acts.submitMonitoring.done"));
            return failure;
          }}
        >
          {t(found.alarms.length > 0 ? "acts.submitMonitoring.alarm" : "acts.submitMonitoring.text")}
        </ConfirmDialog>
      )}
    </>
  );
}
