import { useState } from "react";
import { useQuery } from "urql";
import {
  CheckDrawDocument,
  CommitDrawDocument,
  type CommitDraw as Input,
  type PanelFieldsQuery,
} from "~/generated/graphql";
import { type Failure, faultsAt } from "~/lib/fault";
import { FaultLines } from "~/ui/FaultNote";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useSettled } from "~/ui/useSettled";
import { useWords } from "~/ui/useWords";
import { Choose } from "./Choose";
import { FieldNeeds, filled, type Need } from "./FieldNeeds";
import type { Declaration } from "./PanelPage";
import { Pool } from "./Pool";

export type Guide = PanelFieldsQuery["formGuide"]["panel"];

type Props = { declaration: Declaration; again: boolean; guide: Guide | undefined };

const touches = ["Todo", "Declaration", "Consent"];

/** What the panel has to be and which public value will decide, fixed beside the library that it is drawn from. */
export function CommitForm({ declaration, again, guide }: Props) {
  const { t } = useWords("panel");
  const [size, setSize] = useState<number | null>(null);
  const [needs, setNeeds] = useState<Need[]>([]);
  const [source, setSource] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, commit] = useIntent(CommitDrawDocument, touches);
  const input: Input = {
    declarationID: declaration.id,
    version: declaration.version,
    size: size ?? guide?.sizes[0] ?? 0,
    fields: filled(needs),
    source,
  };
  const short = useShortage({ ...input, source: "" }, guide !== undefined);
  const fieldName = (code: string) => guide?.fields.find((each) => each.code === code)?.nameZh ?? code;
  const faults = [...useFaultsOf(failure), ...short];

  const hold = async () => setFailure((await commit({ input })).failure);

  return (
    <div className="panel-desk">
      <form
        noValidate
        className="panel panel-form"
        aria-labelledby="draw-form"
        onSubmit={(event) => {
          event.preventDefault();
          void hold();
        }}
      >
        <h2 id="draw-form">{t(again ? "form.again" : "form.title")}</h2>
        {again && <p className="soft">{t("form.againAbout")}</p>}
        <FormFailure failure={failure} />
        <fieldset className="panel-sizes" data-path="size">
          <legend>{t("form.size")}</legend>
          <div className="panel-groups">
            {guide?.sizes.map((each) => (
              <label key={each} className="panel-choice">
                <input
                  type="radio"
                  name="size"
                  className="unseen"
                  checked={input.size === each}
                  onChange={() => setSize(each)}
                />
                {t("people", { count: each })}
              </label>
            ))}
          </div>
          <FaultLines faults={faultsAt(faults, "size")} />
        </fieldset>
        <FieldNeeds
          needs={needs}
          fields={guide?.fields ?? []}
          most={input.size}
          faults={faults}
          onChange={setNeeds}
        />
        <Field label={t("form.source")} path="source" faults={faults} hint={t("form.sourceHint")} required>
          {(control) => (
            <input
              {...control}
              className="input"
              autoComplete="off"
              value={source}
              onChange={(event) => setSource(event.target.value)}
            />
          )}
        </Field>
        {guide && (
          <p className="soft">
            {t("form.limits", {
              house: guide.perEmployer,
              own: guide.ownAdministration,
              load: guide.yearlyLoad,
              free: guide.freeDays,
              hours: guide.acceptHours,
            })}
          </p>
        )}
        <div className="actions">
          <StepButton
            of={declaration.actions}
            step="commitDraw"
            look="primary"
            busy={state.fetching}
            onClick={() => void hold()}
          >
            {t("form.commit")}
          </StepButton>
        </div>
        {short.some(({ code }) => code === "E_POOL_TOO_SMALL") && (
          <Choose need={input} actions={declaration.actions} fieldName={fieldName} />
        )}
      </form>
      <Pool declarationID={declaration.id} fieldName={fieldName} />
    </div>
  );
}

/** What the server says is short for such a panel, soon after it was chosen. */
function useShortage(input: Input, ready: boolean) {
  const settled = useSettled(input);
  const [{ data }] = useQuery({
    query: CheckDrawDocument,
    variables: { input: settled },
    pause: !ready || settled.size === 0,
    requestPolicy: "network-only",
  });
  return data?.checkDraw ?? [];
}
