import "~/ui/list.css";
import "./overall.css";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { AskOverallScoresDocument, OverallPlanDocument, type OverallPlanQuery } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { format, sum as total } from "~/lib/money";
import { typedNumber } from "~/lib/typed";
import { Answer } from "~/ui/Answer";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { PageHeader } from "~/ui/PageHeader";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

type Plan = OverallPlanQuery["overallPlan"];

/** 下达评价: the weights of the framework's measures, and until when. */
export function PlanPage() {
  const { t } = useWords("overall");
  const { year } = useSearch({ from: "/shell/overalls/plan" });
  const asked = useQuery({ query: OverallPlanDocument, variables: { year }, requestPolicy: "network-only" });
  return (
    <>
      <PageHeader
        title={t("plan.title")}
        about={t("plan.about", { year })}
        actions={
          <Link to="/overalls" className="button">
            {t("back")}
          </Link>
        }
      />
      <Answer of={asked} part>
        {({ overallPlan }) => <Weights key={year} year={year} plan={overallPlan} />}
      </Answer>
    </>
  );
}

const touches = ["Overall", "Todo"];

function Weights({ year, plan }: { year: number; plan: Plan }) {
  const { t } = useWords("overall");
  const [weights, setWeights] = useState(() => plan.measures.map(({ weight }) => format(weight)));
  const [dueOn, setDueOn] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const [state, ask] = useIntent(AskOverallScoresDocument, touches);
  const faults = useFaultsOf(failure);
  const sum = (of: (at: number) => boolean) =>
    total(weights.filter((_, at) => of(at)).map((each) => each || "0")) ?? "—";
  const send = async () => {
    const input = {
      year,
      dueOn,
      weights: plan.measures.map(({ code }, at) => ({ code, weight: weights[at] ?? "" })),
    };
    const done = await ask({ input });
    setFailure(done.failure);
    if (done.data) setAsked(done.data.askOverallScores);
  };
  return (
    <form
      noValidate
      className="overall"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FormFailure failure={failure} />
      <p role="status" className={asked === null ? undefined : "said"}>
        {asked !== null && t("plan.asked", { count: asked })}
      </p>
      <section className="panel" data-path="weights" tabIndex={-1}>
        <p>{t("plan.confirmed", { count: plan.confirmed })}</p>
        <div className="overall-scroll">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t("measure.aspect")}</th>
                <th scope="col">{t("measure.topic")}</th>
                <th scope="col">{t("measure.name")}</th>
                <th scope="col">{t("measure.how")}</th>
                <th scope="col">{t("measure.weight")}</th>
              </tr>
            </thead>
            <tbody>
              {plan.measures.map((row, at) => {
                const before = plan.measures[at - 1];
                return (
                  <tr key={row.code}>
                    <td>
                      {row.aspect !== before?.aspect && (
                        <>
                          {row.aspect} <b>{sum((each) => plan.measures[each]?.aspect === row.aspect)}</b>
                        </>
                      )}
                    </td>
                    <td>
                      {row.topic !== before?.topic && (
                        <>
                          {row.topic} <b>{sum((each) => plan.measures[each]?.topic === row.topic)}</b>
                        </>
                      )}
                    </td>
                    <th scope="row" className="name">
                      {row.nameZh}
                    </th>
                    <td>
                      {row.computedTarget
                        ? t("measure.computed", {
                            formula: row.formula || row.nameZh,
                            target: row.computedTarget,
                          })
                        : t("measure.judged")}
                    </td>
                    <td>
                      <input
                        className="input figure overall-weight"
                        inputMode="decimal"
                        aria-label={t("measure.weightOf", { name: row.nameZh })}
                        data-path={`weights[${at}].weight`}
                        value={weights[at]}
                        onChange={({ target }) =>
                          setWeights(
                            weights.map((each, index) => (index === at ? typedNumber(target.value) : each)),
                          )
                        }
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <p role="status" className="overall-total">
          {t("plan.total", { total: sum(() => true) })}
        </p>
        <Field label={t("open.dueOn")} path="dueOn" faults={faults} required>
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
        <div className="actions">
          <button type="submit" className="button primary" disabled={!dueOn || state.fetching}>
            {t("plan.ask")}
          </button>
        </div>
      </section>
    </form>
  );
}
