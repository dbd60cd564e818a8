import { useState } from "react";
import type { TypedDocumentNode } from "urql";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { type Step as Offered, StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

/** A step on what was seen, with a reason or none. */
type Step = { id: string; version: number };
type StepWithReason = Step & { reason: string };

/** What was seen when a step was asked for, and how the page hears that it is done. */
export type ActOn = {
  /** The catalogue that names the step under acts. */
  words: string;
  row: { id: string; version: number; actions: readonly Offered[] };
  onDone: (said: string) => void;
};

const touches = ["Todo"];

type ConfirmedProps<Data> = ActOn & {
  step: string;
  /** Its words, where one step goes by two names. */
  named?: string | undefined;
  /** Beside the page's main step. */
  aside?: true;
  document: TypedDocumentNode<Data, { input: Step }>;
};

/** A step that is asked for once more. */
export function Confirmed<Data>({
  words,
  row,
  onDone,
  step,
  named = step,
  aside,
  document,
}: ConfirmedProps<Data>) {
  const { t } = useWords(words);
  const [asking, setAsking] = useState(false);
  const [, act] = useIntent(document, touches);
  return (
    <>
      <StepButton
        of={row.actions}
        step={step}
        {...(!aside && { look: "primary" })}
        onClick={() => setAsking(true)}
      >
        {t(`acts.${named}.name`)}
      </StepButton>
      {asking && (
        <ConfirmDialog
          title={t(`acts.${named}.title`)}
          confirm={t(`acts.${named}.name`)}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            const { failure } = await act({ input: { id: row.id, version: row.version } });
            if (!failure) onDone(t(`acts.${named}.done`));
            return failure;
          }}
        >
          {t(`acts.${named}.text`)}
        </ConfirmDialog>
      )}
    </>
  );
}

type ReasonedProps<Data> = ActOn & {
  step: string;
  document: TypedDocumentNode<Data, { input: StepWithReason }>;
};

/** A step that needs a reason of at least five characters. */
export function Reasoned<Data>({ words, row, onDone, step, document }: ReasonedProps<Data>) {
  const { t } = useWords(words);
  const [asking, setAsking] = useState(false);
  const [, act] = useIntent(document, touches);
  return (
    <>
      <StepButton of={row.actions} step={step} onClick={() => setAsking(true)}>
        {t(`acts.${step}.name`)}
      </StepButton>
      {asking && (
        <ReasonDialog
          title={t(`acts.${step}.title`)}
          label={t(`acts.${step}.label`)}
          atLeast={5}
          confirm={t(`acts.${step}.name`)}
          onClose={() => setAsking(false)}
          onConfirm={async (reason) => {
            const { failure } = await act({ input: { id: row.id, version: row.version, reason } });
            if (!failure) onDone(t(`acts.${step}.done`));
            return failure;
          }}
        >
          {t(`acts.${step}.text`)}
        </ReasonDialog>
      )}
    </>
  );
}
