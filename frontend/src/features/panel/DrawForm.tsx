import { useState } from "react";
import { useQuery } from "urql";
import {
  CheckDrawDocument,
  DrawPanelDocument,
  type DrawPanel as Input,
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
import { FieldNeeds, type Need } from "./FieldNeeds";
import type { Declaration } from "./PanelPage";
import { Pool } from "./Pool";

export type Guide = PanelFieldsQuery["formGuide"]["panel"];

type Props = { declaration: Declaration; again: boolean; guide: Guide | undefined };

const touches = ["Todo", "Declaration", "Consent"];

/** What the panel has to be, and the draw, beside the library it is drawn from. */
export function DrawForm({ declaration, again, guide }: Props) {
  const { t } = useWords("panel");
  const [size, setSize] = useState<number | null>(null);
  const [needs, setNeeds] = useState<Need[]>([]);
  const [own, setOwn] = useState(false);
  const [seed, setSeed] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, draw] = useIntent(DrawPanelDocument, touches);
  const input: Input = {
    declarationID: declaration.id,
    version: declaration.version,
    size: size ?? guide?.sizes[0] ?? 0,
    fields: needs
      .filter(({ field }) => field !== "")
      .map(({ field, count }) => ({ field, count: Number(count) })),
    seed: own ? seed : null,
  };
  const short = useShortage({ ...input, seed: null }, guide !== undefined);
  const faults = [...useFaultsOf(failure), ...short];

  const hold = async () => setFailure((await draw({ input })).failure);

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
        <fieldset className="panel-seed">
          <legend>{t("form.seed")}</legend>
          {[false, true].map((given) => (
            <label key={String(given)} className="check">
              <input type="radio" name="seed" checked={own === given} onChange={() => setOwn(given)} />
              {t(given ? "form.given" : "form.machine")}
            </label>
          ))}
          {own && (
            <Field label={t("form.seedText")} path="seed" faults={faults} hint={t("form.seedHint")} required>
              {(control) => (
                <input
                  {...control}
                  className="input"
                  autoComplete="off"
                  value={seed}
                  onChange={(event) => setSeed(event.target.value)}
                />
              )}
            </Field>
          )}
        </fieldset>
        {guide && (
          <p className="soft">
            {t("form.limits", {
              house: guide.perEmployer,
              own: guide.ownAdministration,
              load: guide.yearlyLoad,
              hours: guide.acceptHours,
            })}
          </p>
        )}
        <div className="actions">
          <StepButton
            of={declaration.actions}
            step="drawPanel"
            look="primary"
            busy={state.fetching}
            onClick={() => void hold()}
          >
            {t("form.draw")}
          </StepButton>
        </div>
      </form>
      <Pool
        declarationID={declaration.id}
        fieldName={(code) => guide?.fields.find((each) => each.code === code)?.nameZh ?? code}
      />
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
