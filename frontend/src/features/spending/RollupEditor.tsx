import type { ReactNode } from "react";
import { unmask } from "~/generated/fragment-masking";
import {
  RenewRollupDocument,
  RollupFaultFragmentDoc,
  SaveRollupDocument,
  SubmitRollupDocument,
  WithdrawRollupDocument,
} from "~/generated/graphql";
import { errorsOf, type Fault } from "~/lib/fault";
import { Confirmed, Reasoned } from "~/ui/Acts";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { Field } from "~/ui/Field";
import { KeptHead } from "~/ui/KeptHead";
import { useHandIn } from "~/ui/useHandIn";
import { useIntent } from "~/ui/useIntent";
import { useKept } from "~/ui/useKept";
import { useWords } from "~/ui/useWords";
import type { Rollup } from "./rollup";

type Props = {
  rollup: Rollup;
  head: (buttons: ReactNode) => ReactNode;
  onDone: (said: string) => void;
  refresh: () => void;
};

type Text = { nameZh: string; completion: string };

const touches = ["Todo"];

/** 自评汇总表 under a clerk's hands: its name and words are kept as they are typed; the figures stay. */
export function RollupEditor({ rollup, head, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const { id, actions } = rollup;
  const [, save] = useIntent(SaveRollupDocument);
  const [, submit] = useIntent(SubmitRollupDocument, touches);
  const form = useKept<Text, readonly Fault[]>(
    () => ({ nameZh: rollup.nameZh, completion: rollup.completion }),
    rollup.version,
    unmask(RollupFaultFragmentDoc, rollup.faults),
    async (value, version) => {
      const { data, failure } = await save({ input: { id, version, ...value } });
      if (failure) return { data: null, failure };
      const { version: next, faults } = data.saveRollup;
      return { data: { version: next, found: unmask(RollupFaultFragmentDoc, faults) }, failure: null };
    },
  );
  const { tried, asking, onTry, onClose } = useHandIn(form, (found) => found);
  const { value: text, setValue, found } = form;
  const put = (part: Partial<Text>) => setValue((before) => ({ ...before, ...part }));
  const shown = tried ? found : found.filter(({ code }) => code !== "E_REQUIRED");
  const on = { words: "spending", row: { id, version: form.autosave.version, actions }, onDone };
  return (
    <>
      <KeptHead
        form={form}
        errors={errorsOf(found)}
        tried={tried}
        actions={actions}
        step="submitRollup"
        name={t("acts.submitRollup.name")}
        onTry={onTry}
        head={(buttons) =>
          head(
            <>
              {buttons}
              <Confirmed {...on} step="renewRollup" aside document={RenewRollupDocument} />
              <Reasoned {...on} step="withdrawRollup" document={WithdrawRollupDocument} />
            </>,
          )
        }
        refresh={refresh}
      />
      <section className="panel" aria-labelledby="rollup-text">
        <h2 id="rollup-text">{t("rollups.text")}</h2>
        <Field label={t("rollups.name")} path="nameZh" faults={shown} hint={t("rollups.nameHint")} required>
          {(control) => (
            <input
              {...control}
              className="input"
              value={text.nameZh}
              onChange={({ target }) => put({ nameZh: target.value })}
            />
          )}
        </Field>
        <Field
          label={t("rollups.completion")}
          path="completion"
          faults={shown}
          hint={t("goal.hint")}
          required
        >
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={4}
              value={text.completion}
              onChange={({ target }) => put({ completion: target.value })}
            />
          )}
        </Field>
      </section>
      {asking && (
        <ConfirmDialog
          title={t("acts.submitRollup.title")}
          confirm={t("acts.submitRollup.name")}
          onClose={onClose}
          onConfirm={async () => {
            const { failure } = await submit({ input: { id, version: form.autosave.version } });
            if (!failure) onDone(t("acts.submitRollup.done"));
            return failure;
          }}
        >
          {t("acts.submitRollup.text")}
        </ConfirmDialog>
      )}
    </>
  );
}
