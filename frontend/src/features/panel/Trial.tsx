import { useState } from "react";
import { useSubscription } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  type CommitPanels,
  type PlanGoal,
  PlanningPanelsDocument,
  type PlanningPanelsSubscription,
  Trial_PlanFragmentDoc,
} from "~/generated/graphql";
import { failureOf } from "~/lib/fault";
import { FormFailure } from "~/ui/FormFailure";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";

type Props = {
  input: CommitPanels;
  goal: PlanGoal;
  onGoal: (goal: PlanGoal) => void;
  onCancel: () => void;
  nameOf: (expertID: string) => string;
};

const goals: readonly PlanGoal[] = ["LEAST", "FAIR"];
/** Who looks at another page meanwhile finds it done. */
const meanwhile = { unseen: true };

/** A trial of panels for many projects: how far it is, and then what both goals come to, side by side. */
export function Trial({ input, goal, onGoal, onCancel, nameOf }: Props) {
  const { t } = useWords("panel");
  const [ended, end] = useState(false);
  const [{ data, error }] = useSubscription(
    { query: PlanningPanelsDocument, variables: { input }, pause: ended, context: meanwhile },
    (_: PlanningPanelsSubscription | undefined, told: PlanningPanelsSubscription) => {
      if (told.planningPanels.fair || told.planningPanels.faults.length > 0) end(true);
      return told;
    },
  );
  const told = data?.planningPanels;
  const least = unmask(Trial_PlanFragmentDoc, told?.least);
  const fair = unmask(Trial_PlanFragmentDoc, told?.fair);
  const failure = failureOf(error);
  if (failure) return <FormFailure failure={failure} />;
  if (told && told.faults.length > 0) {
    return (
      <FormFailure
        failure={{
          kind: "refused",
          faults: told.faults.map(({ code, path, message }) => ({ code, path, message })),
        }}
      />
    );
  }
  if (!least || !fair) {
    return (
      <section className="panel panel-trial" aria-label={t("together.trial")}>
        <progress
          aria-label={t("together.going")}
          value={told?.done ?? 0}
          max={told?.total ?? input.declarations.length * input.size * 2}
        />
        <button type="button" className="button" onClick={onCancel}>
          {t("together.cancel")}
        </button>
      </section>
    );
  }
  const plans = { LEAST: least, FAIR: fair };
  const most = (plan: typeof least) => Math.max(...plan.loads.map(({ before, seats }) => before + seats));
  const experts = [...new Set([...least.loads, ...fair.loads].map(({ expertID }) => expertID))];
  const loadOf = (plan: typeof least, id: string) => plan.loads.find(({ expertID }) => expertID === id);
  return (
    <section className="panel panel-trial" aria-labelledby="trial">
      <h2 id="trial">{t("together.trial")}</h2>
      <p className="soft">{t("together.cost")}</p>
      <Scroll label={t("together.trial")}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t("together.goal")}</th>
              {["total", "worst", "most"].map((column) => (
                <th key={column} scope="col" className="number">
                  {t(`together.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {goals.map((each) => (
              <tr key={each}>
                <th scope="row">
                  <label className="check">
                    <input type="radio" name="goal" checked={goal === each} onChange={() => onGoal(each)} />
                    {t(`together.goals.${each}`)}
                  </label>
                  {!plans[each].proven && <span className="tag waiting">{t("together.unproven")}</span>}
                </th>
                <td className="number">{plans[each].total}</td>
                <td className="number">{plans[each].worst}</td>
                <td className="number">{t("times", { count: most(plans[each]) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <h3>{t("together.loads")}</h3>
      <Scroll label={t("together.loads")} className="panel-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t("pool.columns.expert")}</th>
              <th scope="col" className="number">
                {t("pool.columns.load")}
              </th>
              {goals.map((each) => (
                <th key={each} scope="col" className="number">
                  {t(`together.short.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {experts.map((id) => (
              <tr key={id}>
                <th scope="row">{nameOf(id)}</th>
                <td className="number">{(loadOf(least, id) ?? loadOf(fair, id))?.before}</td>
                {goals.map((each) => (
                  <td key={each} className="number">
                    +{loadOf(plans[each], id)?.seats ?? 0}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
