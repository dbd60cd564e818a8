import "./panel.css";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  type CommitPanels,
  CommitPanelsDocument,
  PanelFieldsDocument,
  PanelPoolDocument,
  type PlanGoal,
  Pool_EntryFragmentDoc,
} from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Answer } from "~/ui/Answer";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { PageHeader } from "~/ui/PageHeader";
import { Empty, Forbidden } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import { FieldNeeds, filled, type Need } from "./FieldNeeds";
import { ProjectChoice } from "./ProjectChoice";
import { Trial } from "./Trial";
import { useWaiting, type Waiting } from "./useWaiting";

type Pair = { one: string; other: string };

const touches = ["Todo", "Declaration", "Consent", "ReviewRound"];

/** 批量编组: panels for many like projects at once, tried, compared, and committed. */
export function TogetherPage() {
  const { t } = useWords("panel");
  const { batchId } = useParams({ from: "/shell/batches/$batchId/panels/together" });
  const may = useMay();
  const { asked, rows, whole } = useWaiting(batchId, !may("commitPanels"));
  if (!may("commitPanels")) return <Forbidden />;
  return (
    <Answer of={asked}>
      {({ batch }) => (
        <>
          <PageHeader
            title={t("together.title")}
            about={
              <Link to="/batches/$batchId/panels" params={{ batchId }}>
                {batch.nameZh}
              </Link>
            }
          />
          {rows.length < 2 ? (
            <Empty>{t("together.none")}</Empty>
          ) : (
            <Form batchID={batchId} rows={rows} whole={whole} />
          )}
        </>
      )}
    </Answer>
  );
}

function Form({ batchID, rows, whole }: { batchID: string; rows: readonly Waiting[]; whole: boolean }) {
  const { t } = useWords("panel");
  const navigate = useNavigate();
  const [{ data: guided }] = useQuery({ query: PanelFieldsDocument, variables: { batchID } });
  const [{ data: library }] = useQuery({ query: PanelPoolDocument, variables: { id: rows[0]?.id ?? "" } });
  const [left, setLeft] = useState<readonly string[]>([]);
  const [size, setSize] = useState<number | null>(null);
  const [needs, setNeeds] = useState<readonly Need[]>([]);
  const [fields, setFields] = useState<readonly string[]>([]);
  const [pairs, setPairs] = useState<readonly Pair[]>([]);
  const [goal, setGoal] = useState<PlanGoal>("LEAST");
  const [source, setSource] = useState("");
  const [tried, setTried] = useState<CommitPanels | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, commit] = useIntent(CommitPanelsDocument, touches);
  const faults = useFaultsOf(failure);
  const guide = guided?.formGuide.panel;
  const experts = (library?.panelPool ?? []).map((entry) => unmask(Pool_EntryFragmentDoc, entry).expert);
  const nameOf = (id: string) => {
    const found = experts.find((expert) => expert.id === id);
    return found ? `${found.nameZh} ${found.code}` : "";
  };
  const input: CommitPanels = {
    declarations: rows.filter(({ id }) => !left.includes(id)).map(({ id, version }) => ({ id, version })),
    size: size ?? guide?.sizes[0] ?? 0,
    needs: filled(needs),
    fields: [...fields],
    apart: pairs.filter(({ one, other }) => one && other),
    goal,
    source,
  };
  const toggled = (list: readonly string[], one: string) =>
    list.includes(one) ? list.filter((each) => each !== one) : [...list, one];

  const fix = async () => {
    const { data, failure } = await commit({ input });
    setFailure(failure);
    const lead = data?.commitPanels.declaration.id;
    if (lead) void navigate({ to: "/declarations/$declarationId/panel", params: { declarationId: lead } });
  };

  return (
    <div className="panel-page">
      <form
        noValidate
        className="panel panel-form"
        aria-label={t("together.title")}
        onSubmit={(event) => {
          event.preventDefault();
          void fix();
        }}
      >
        <p className="soft">{t("together.about")}</p>
        <FormFailure failure={failure} />
        <ProjectChoice rows={rows} whole={whole} left={left} onLeave={setLeft} />
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
        </fieldset>
        <FieldNeeds
          needs={needs}
          fields={guide?.fields ?? []}
          most={input.size}
          faults={faults}
          path="needs"
          onChange={setNeeds}
        />
        <fieldset data-path="fields">
          <legend>{t("together.fields")}</legend>
          <div className="panel-checks">
            {guide?.fields.map(({ code, nameZh }) => (
              <label key={code} className="check">
                <input
                  type="checkbox"
                  checked={fields.includes(code)}
                  onChange={() => setFields(toggled(fields, code))}
                />
                {nameZh}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset data-path="apart">
          <legend>{t("together.apart")}</legend>
          {pairs.map((pair, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pair is its place
            <div key={at} className="panel-pair">
              {(["one", "other"] as const).map((side) => (
                <select
                  key={side}
                  className="input"
                  aria-label={t(`together.${side}`, { row: at + 1 })}
                  value={pair[side]}
                  onChange={({ target }) =>
                    setPairs(pairs.map((each, i) => (i === at ? { ...each, [side]: target.value } : each)))
                  }
                >
                  <option value="">{t("choose.chooseExpert")}</option>
                  {experts.map(({ id }) => (
                    <option key={id} value={id}>
                      {nameOf(id)}
                    </option>
                  ))}
                </select>
              ))}
              <button
                type="button"
                className="button quiet"
                aria-label={t("together.removePair", { row: at + 1 })}
                onClick={() => setPairs(pairs.filter((_, i) => i !== at))}
              >
                {t("form.remove")}
              </button>
            </div>
          ))}
          <div>
            <button
              type="button"
              className="button"
              onClick={() => setPairs([...pairs, { one: "", other: "" }])}
            >
              {t("together.addPair")}
            </button>
          </div>
        </fieldset>
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
        <div className="actions">
          <button type="button" className="button" disabled={!guide} onClick={() => setTried(input)}>
            {t("together.try")}
          </button>
          <button type="submit" className="button primary" disabled={!guide || state.fetching}>
            {t("form.commit")}
          </button>
        </div>
      </form>
      {tried && (
        <Trial
          key={JSON.stringify(tried)}
          input={tried}
          goal={goal}
          onGoal={setGoal}
          onCancel={() => setTried(null)}
          nameOf={nameOf}
        />
      )}
    </div>
  );
}
