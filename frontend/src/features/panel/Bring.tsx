import { useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { Bring_ConsentFragmentDoc, DrawPanelDocument, RefuseDrawDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import type { Round } from "./PanelPage";

type Props = { round: Round; request: FragmentType<typeof Bring_ConsentFragmentDoc> };

const touches = ["Todo", "Declaration", "ReviewRound", "ExpertSheet", "Consent", "PanelDraw"];

/** The second person brings the public value, and the panel is drawn by it; or does not agree to what was fixed. */
export function Bring({ round, request }: Props) {
  const { t } = useWords("panel");
  const { id, version, actions } = unmask(Bring_ConsentFragmentDoc, request);
  const [value, setValue] = useState("");
  const [readFrom, setReadFrom] = useState("");
  const [refusing, refuse] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, draw] = useIntent(DrawPanelDocument, touches);
  const [, decide] = useIntent(RefuseDrawDocument, touches);
  const faults = useFaultsOf(failure);
  const mine = actions.some(({ action, enabled }) => action === "drawPanel" && enabled);

  const bring = async () =>
    setFailure(
      (await draw({ input: { roundID: round.id, version: round.version, value, readFrom } })).failure,
    );

  return (
    <>
      <form
        noValidate
        className="panel-bring"
        onSubmit={(event) => {
          event.preventDefault();
          void bring();
        }}
      >
        {mine && (
          <>
            <FormFailure failure={failure} />
            <Field label={t("bring.value")} path="value" faults={faults} hint={t("bring.valueHint")} required>
              {(control) => (
                <input
                  {...control}
                  className="input"
                  autoComplete="off"
                  value={value}
                  onChange={(event) => setValue(event.target.value)}
                />
              )}
            </Field>
            <Field
              label={t("bring.from")}
              path="readFrom"
              faults={faults}
              hint={t("bring.fromHint")}
              required
            >
              {(control) => (
                <input
                  {...control}
                  className="input"
                  autoComplete="off"
                  value={readFrom}
                  onChange={(event) => setReadFrom(event.target.value)}
                />
              )}
            </Field>
          </>
        )}
        <div className="actions">
          <StepButton
            of={actions}
            step="drawPanel"
            look="primary"
            busy={state.fetching}
            onClick={() => void bring()}
          >
            {t("bring.draw")}
          </StepButton>
          {mine && (
            <button type="button" className="button danger" onClick={() => refuse(true)}>
              {t("bring.refuse")}
            </button>
          )}
        </div>
      </form>
      {refusing && (
        <ReasonDialog
          title={t("bring.refuseOf")}
          label={t("bring.whyNot")}
          atLeast={2}
          confirm={t("bring.refuse")}
          danger
          onClose={() => refuse(false)}
          onConfirm={async (answer) =>
            (await decide({ input: { id, version, give: false, answer } })).failure
          }
        >
          {t("bring.kept")}
        </ReasonDialog>
      )}
    </>
  );
}
