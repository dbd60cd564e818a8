import { useState } from "react";
import { useQuery } from "urql";
import { CheckPanelDocument, ConfirmPanelDocument } from "~/generated/graphql";
import { type Failure, says } from "~/lib/fault";
import { FaultLines } from "~/ui/FaultNote";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import type { Declaration } from "./PanelPage";
import { useAgain } from "./useAgain";

const touches = ["Todo", "ExpertSheet", "ReviewRound"];
const day = /^\d{4}-\d{2}-\d{2}$/;

/** 确认专家组: what it still lacks, and until when the experts score. */
export function ConfirmPanel({ declaration, change }: { declaration: Declaration; change: string }) {
  const { t } = useWords("panel");
  const [typed, type] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, confirm] = useIntent(ConfirmPanelDocument, touches);
  const { id, version, actions } = declaration;
  const offered = actions.some(({ action }) => action === "confirmPanel");
  const [{ data }, ask] = useQuery({
    query: CheckPanelDocument,
    variables: { id, dueOn: typed !== null && day.test(typed) ? typed : null },
    pause: !offered,
    requestPolicy: "cache-and-network",
  });
  useAgain(change, (options) => offered && ask(options));
  const check = data?.checkPanel;
  const refused = useFaultsOf(failure);
  if (!offered) return null;
  const dueOn = typed ?? check?.suggestedDue ?? "";
  const undated = !check && typed === null; // the day that is proposed has not come yet
  const lacks = check?.faults.filter(({ path }) => path === "") ?? [];
  const dated = [...(check?.faults ?? []), ...refused].filter(({ path }) => path === "dueOn");

  const open = async () => {
    const done = await confirm({ input: { id, version, dueOn } });
    setFailure(done.failure);
  };

  return (
    <form
      noValidate
      className="panel panel-confirm"
      aria-labelledby="confirm-panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (!undated) void open();
      }}
    >
      <h2 id="confirm-panel">{t("confirm.title")}</h2>
      {says(failure, "E_VERSION_CONFLICT") && <FormFailure failure={failure} />}
      {lacks.length > 0 ? (
        <section className="panel-lacks" aria-label={t("confirm.lacks")}>
          <h3>{t("confirm.lacks")}</h3>
          <ul>
            {lacks.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
            {check?.shortage && <li>{check.shortage}</li>}
          </ul>
        </section>
      ) : (
        check && <p className="panel-ready">{t("confirm.ready")}</p>
      )}
      <Field
        label={t("confirm.due")}
        path="dueOn"
        faults={dated}
        hint={check && t("confirm.days", { count: check.workingDays })}
        required
      >
        {(control) => (
          <input
            {...control}
            type="date"
            className="input"
            value={dueOn}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      <FaultLines
        faults={refused.filter(
          ({ path, code }) => path === "" && code !== "E_VERSION_CONFLICT" && lacks.length === 0,
        )}
      />
      <div className="actions">
        <StepButton
          of={actions}
          step="confirmPanel"
          look="primary"
          busy={state.fetching || undated || lacks.length > 0}
          onClick={() => void open()}
        >
          {t("confirm.do")}
        </StepButton>
      </div>
    </form>
  );
}
