import { type ReactNode, useState } from "react";
import type { Failure } from "~/lib/fault";
import { ReasonDialog } from "./ReasonDialog";
import { type Step, StepButton } from "./StepButton";
import { useWords } from "./useWords";
import { YesOrNo } from "./YesOrNo";

type Props = {
  /** The request's `actions`: whether it is this viewer's to decide, or why not. */
  actions: readonly Step[];
  /** What is asked for, in words. */
  act: string;
  /** Why it is asked for. */
  children: ReactNode;
  /** Gives the answer; tells why not, or null when it is done. */
  decide: (give: boolean, answer: string) => Promise<Failure | null>;
};

const step = "decideConsent";

/** The second person's answer (同意, 不同意) to a step that needs two; the asker reads that another decides. */
export function ConsentAnswer({ actions, act, children, decide }: Props) {
  const { t } = useWords("ui");
  const [give, setGive] = useState<boolean | null>(null);
  const mine = actions.some(({ action, enabled }) => action === step && enabled);
  return (
    <>
      {mine ? (
        <YesOrNo yes={t("consent.agree")} no={t("consent.disagree")} onChoose={setGive} />
      ) : (
        <StepButton of={actions} step={step} onClick={() => setGive(true)}>
          {t("consent.agree")}
        </StepButton>
      )}
      {give !== null && (
        <ReasonDialog
          title={t(give ? "consent.agreeOf" : "consent.disagreeOf", { act })}
          label={t(give ? "consent.answer" : "consent.whyNot")}
          atLeast={give ? 0 : 1}
          confirm={t(give ? "consent.agree" : "consent.disagree")}
          danger={!give}
          onClose={() => setGive(null)}
          onConfirm={(answer) => decide(give, answer)}
        >
          {children}
        </ReasonDialog>
      )}
    </>
  );
}
