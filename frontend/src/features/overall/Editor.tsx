import { type ReactNode, useMemo } from "react";
import { unmask } from "~/generated/fragment-masking";
import {
  OverallFaultFragmentDoc,
  type OverallYearsFragment,
  OverallYearsFragmentDoc,
  SaveOverallDocument,
  SubmitOverallDocument,
} from "~/generated/graphql";
import { errorsOf, type Fault } from "~/lib/fault";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { Field } from "~/ui/Field";
import { FieldFaults } from "~/ui/FieldFaults";
import { Grid } from "~/ui/grid/Grid";
import { KeptHead } from "~/ui/KeptHead";
import { useHandIn } from "~/ui/useHandIn";
import { useIntent } from "~/ui/useIntent";
import { useKept } from "~/ui/useKept";
import { useWords } from "~/ui/useWords";
import {
  atTarget,
  blankIndicator,
  blankTask,
  type Draft,
  draftOf,
  inputOf,
  type Overall,
  remarksOf,
} from "./overall";
import { useColumns } from "./useColumns";
import { YearFields } from "./YearFields";

type Props = {
  overall: Overall;
  head: (buttons: ReactNode) => ReactNode;
  onDone: (said: string) => void;
  refresh: () => void;
};

type Found = { faults: readonly Fault[]; years: readonly OverallYearsFragment[] };

const touches = ["Todo"];

/** 部门整体支出绩效目标申报表 under a clerk's hands: kept as it is typed, handed in as a whole. */
export function Editor({ overall, head, onDone, refresh }: Props) {
  const { t } = useWords("overall");
  const { id, guide } = overall;
  const [, save] = useIntent(SaveOverallDocument);
  const [, submit] = useIntent(SubmitOverallDocument, touches);
  const columns = useColumns(guide);
  const form = useKept<Draft, Found>(
    () => draftOf(overall),
    overall.version,
    {
      faults: unmask(OverallFaultFragmentDoc, overall.faults),
      years: unmask(OverallYearsFragmentDoc, overall.years),
    },
    async (value, version) => {
      const { data, failure } = await save({ input: { id, version, form: inputOf(value) } });
      if (failure) return { data: null, failure };
      const { version: next, faults, years } = data.saveOverall;
      const found = {
        faults: unmask(OverallFaultFragmentDoc, faults),
        years: unmask(OverallYearsFragmentDoc, years),
      };
      return { data: { version: next, found }, failure: null };
    },
  );
  const { tried, asking, onTry, onClose } = useHandIn(form, ({ faults }) => faults);
  const { value: draft, setValue, found } = form;
  const put = (part: Partial<Draft>) => setValue((before) => ({ ...before, ...part }));
  const errors = errorsOf(found.faults);
  const remarks = useMemo(() => remarksOf(overall), [overall]);
  const shown = [
    ...remarks,
    ...(tried ? found.faults : found.faults.filter(({ code }) => code !== "E_REQUIRED")).map(atTarget),
  ];
  return (
    <>
      <KeptHead
        form={form}
        errors={errors}
        tried={tried}
        actions={overall.actions}
        step="submitOverall"
        name={t("acts.submitOverall.name")}
        onTry={onTry}
        head={head}
        refresh={refresh}
      />
      <section className="panel" aria-labelledby="overall-goal">
        <h2 id="overall-goal">{t("form.goals")}</h2>
        {(["functions", "goal"] as const).map((key) => (
          <Field
            key={key}
            label={t(`form.${key}`)}
            path={key}
            faults={shown}
            hint={t(`form.${key}Hint`)}
            required
          >
            {(control) => (
              <textarea
                {...control}
                className="input"
                rows={4}
                value={draft[key]}
                onChange={({ target }) => put({ [key]: target.value })}
              />
            )}
          </Field>
        ))}
      </section>
      <section className="panel" aria-labelledby="overall-budget">
        <h2 id="overall-budget">{t("form.budget")}</h2>
        {found.years.map((year, at) => (
          <YearFields
            key={year.year}
            year={year}
            path={at === 0 ? "budget" : `past[${at - 1}]`}
            value={(at === 0 ? draft.budget : draft.past[at - 1]) ?? draft.budget}
            faults={shown}
            onChange={(part) =>
              setValue((before) =>
                at === 0
                  ? { ...before, budget: { ...before.budget, ...part } }
                  : {
                      ...before,
                      past: before.past.map((row, index) => (index === at - 1 ? { ...row, ...part } : row)),
                    },
              )
            }
          />
        ))}
      </section>
      <section className="panel" aria-labelledby="overall-tasks">
        <h2 id="overall-tasks">{t("form.tasks")}</h2>
        <FieldFaults path="tasks" faults={shown} />
        <Grid
          label={t("form.tasks")}
          path="tasks"
          columns={columns.tasks}
          rows={draft.tasks}
          onChange={(tasks) => put({ tasks })}
          blank={() => ({ ...blankTask })}
          faults={shown}
        />
      </section>
      <section className="panel" aria-labelledby="overall-indicators">
        <h2 id="overall-indicators">{t("form.indicators")}</h2>
        <FieldFaults path="indicators" faults={shown} />
        <Grid
          label={t("form.indicators")}
          path="indicators"
          columns={columns.indicators}
          rows={draft.indicators}
          onChange={(indicators) => put({ indicators })}
          blank={() => ({ ...blankIndicator })}
          faults={shown}
        />
      </section>
      {asking && (
        <ConfirmDialog
          title={t("acts.submitOverall.title")}
          confirm={t("acts.submitOverall.name")}
          onClose={onClose}
          onConfirm={async () => {
            const { failure } = await submit({ input: { id, version: form.autosave.version } });
            if (!failure) onDone(t("acts.submitOverall.done"));
            return failure;
          }}
        >
          {t("acts.submitOverall.text")}
        </ConfirmDialog>
      )}
    </>
  );
}
