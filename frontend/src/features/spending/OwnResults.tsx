import type { EvaluationVerdictFragment } from "~/generated/graphql";
import type { Fault } from "~/lib/fault";
import { format } from "~/lib/money";
import { targetOf } from "~/lib/planned";
import { useWords } from "~/ui/useWords";
import type { Evaluation, measuresOf } from "./evaluation";
import { FoundFields } from "./FoundFields";
import { blankFound, type FoundResult } from "./self";

type Props = {
  evaluation: Evaluation;
  plan: ReturnType<typeof measuresOf>;
  results: readonly FoundResult[];
  scores: EvaluationVerdictFragment["results"];
  faults: readonly Fault[];
  onChange: (at: number, part: Partial<FoundResult>) => void;
};

/** The project's own indicators, from which measures take their points: what the unit says, to be put right. */
export function OwnResults({ evaluation, plan, results, scores, faults, onChange }: Props) {
  const { t } = useWords("spending");
  const taken = new Set(
    plan.filter(({ rule }) => rule === "INDICATORS").flatMap(({ fromLevel2 }) => fromLevel2 ?? []),
  );
  if (!evaluation.indicators.some(({ level2 }) => taken.has(level2))) return null;
  return (
    <section className="panel" aria-labelledby="evaluation-own">
      <h2 id="evaluation-own">{t("evaluation.own.title")}</h2>
      <p className="soft">{t("evaluation.own.about")}</p>
      {evaluation.indicators.map((row, at) => {
        if (!taken.has(row.level2)) return null;
        const measured = evaluation.measured.some((each) => each.row === at);
        return (
          <fieldset key={row.id} className="spending-result">
            <legend>
              {row.nameZh}{" "}
              <small className="soft">
                {t("results.target", { target: targetOf(row) })} ·{" "}
                {t("results.weight", { weight: format(row.weight ?? "", 0) })}
              </small>
            </legend>
            <div className="fields">
              <FoundFields
                row={row}
                value={results[at] ?? blankFound}
                path={`results[${at}]`}
                faults={faults}
                tiers={evaluation.tiers}
                measured={measured}
                hint={measured ? t("results.measured") : undefined}
                onChange={(part) => onChange(at, part)}
              />
              <p className="spending-score">
                {t("results.score")} <b className="figure">{scores[at]?.score ?? "—"}</b>
                {scores[at]?.why && <small className="soft spending-why">{scores[at].why}</small>}
              </p>
            </div>
          </fieldset>
        );
      })}
    </section>
  );
}
