import { useState } from "react";
import { ExtendRoundDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { ReasonField } from "~/ui/ReasonField";
import { type Step, StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import type { Declaration } from "./PanelPage";

const touches = ["Todo", "ReviewRound", "ExpertSheet"];

type Props = {
  /** Of the panel, or of the seat. */
  of: readonly Step[];
  declaration: Declaration;
  /** The one member who gets more time; else the whole panel does. */
  seat?: { id: string; label: string };
};

/** 延长评审期限: until when, and why; also after the day, for who is late. */
export function MoreTime({ of, declaration: { id, version }, seat }: Props) {
  const { t } = useWords("panel");
  const [asking, ask] = useState(false);
  const [dueOn, setDueOn] = useState("");
  const [reason, setReason] = useState("");
  const [, extend] = useIntent(ExtendRoundDocument, touches);
  const whose = seat ? "one" : "all";

  const send = async (): Promise<Failure | null> => {
    if (!dueOn) {
      const missing = { code: "", path: "dueOn", message: t("more.missing") };
      return { kind: "refused", faults: [missing] };
    }
    const input = { declarationID: id, version, sheetID: seat?.id ?? null, dueOn, reason };
    return (await extend({ input })).failure;
  };
  const close = () => {
    ask(false);
    setDueOn("");
    setReason("");
  };

  return (
    <>
      <StepButton of={of} step="extendRound" onClick={() => ask(true)}>
        {t(`more.${whose}.name`)}
      </StepButton>
      {asking && (
        <FormDialog
          title={t(`more.${whose}.title`, { label: seat?.label ?? "" })}
          confirm={t("more.do")}
          onConfirm={send}
          onClose={close}
        >
          {(faults) => (
            <>
              <p>{t(`more.${whose}.text`)}</p>
              <Field label={t("more.dueOn")} path="dueOn" faults={faults} required>
                {(control) => (
                  <input
                    {...control}
                    type="date"
                    className="input"
                    value={dueOn}
                    onChange={({ target }) => setDueOn(target.value)}
                  />
                )}
              </Field>
              <ReasonField label={t("more.reason")} value={reason} onChange={setReason} faults={faults} />
            </>
          )}
        </FormDialog>
      )}
    </>
  );
}
