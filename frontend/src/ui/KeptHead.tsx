import type { ReactNode } from "react";
import type { Failure, Fault } from "~/lib/fault";
import { FaultSummary } from "~/ui/FaultSummary";
import { SavedStatus, type Saving } from "~/ui/SavedStatus";
import { StaleNote } from "~/ui/StaleNote";
import { StepButton } from "~/ui/StepButton";
import { useWords } from "~/ui/useWords";

type Props = {
  /** Where the form's saving stands. */
  form: { saving: Saving; failure: Failure | null };
  /** What stands against handing it in; told in full once that was tried. */
  errors: readonly Fault[];
  tried: boolean;
  actions: Parameters<typeof StepButton>[0]["of"];
  step: string;
  /** The step's name on its button. */
  name: string;
  onTry: () => void;
  head: (buttons: ReactNode) => ReactNode;
  refresh: () => void;
};

/** The top of a form that is kept as it is typed and handed in as a whole. */
export function KeptHead({ form, errors, tried, actions, step, name, onTry, head, refresh }: Props) {
  const { t } = useWords("ui");
  return (
    <>
      {head(
        <>
          <span className="soft">
            {errors.length > 0 ? t("typed.toFix", { count: errors.length }) : t("typed.ready")}
          </span>
          <SavedStatus saving={form.saving} />
          <StepButton of={actions} step={step} look="primary" onClick={onTry}>
            {name}
          </StepButton>
        </>,
      )}
      <StaleNote failure={form.saving.kind === "failed" ? null : form.failure} reload={refresh} />
      {tried && errors.length > 0 && <FaultSummary faults={errors} />}
    </>
  );
}
