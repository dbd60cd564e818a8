import type { DisclosedBodyFragment } from "~/generated/graphql";
import { format } from "~/lib/money";
import { actualOf, targetOf } from "~/lib/planned";
import { Money, Points } from "~/ui/Figures";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";

/** What the public reads of a project: its money, its goal, its indicators, its year, its evaluation. */
export function Disclosed({ body }: { body: DisclosedBodyFragment }) {
  const { t } = useWords("disclosure");
  const { result, evaluation } = body;
  return (
    <>
      <section className="panel" aria-labelledby="public-money">
        <h2 id="public-money">{t("money")}</h2>
        <dl className="facts wide">
          <div>
            <dt>{t("approved")}</dt>
            <dd>
              <Money value={body.approved} unit />
            </dd>
          </div>
          {result && (
            <>
              <div>
                <dt>{t("adjusted")}</dt>
                <dd>
                  <Money value={result.adjusted} unit />
                </dd>
              </div>
              <div>
                <dt>{t("executed")}</dt>
                <dd>
                  <Money value={result.executed} unit />
                </dd>
              </div>
              <div>
                <dt>{t("rate")}</dt>
                <dd>{format(result.rate, 2)}%</dd>
              </div>
              <div>
                <dt>{t("total")}</dt>
                <dd>
                  <Points value={result.total} unit /> {t(`grades.${result.grade}`)}
                </dd>
              </div>
            </>
          )}
        </dl>
      </section>
      {evaluation && <Evaluated evaluation={evaluation} />}
      <section className="panel" aria-labelledby="public-goal">
        <h2 id="public-goal">{t("goal")}</h2>
        <p className="typed">{body.goal || "—"}</p>
        {result && (
          <>
            <h3>{t("completion")}</h3>
            <p className="typed">{result.completion || "—"}</p>
          </>
        )}
      </section>
      <section className="panel" aria-labelledby="public-indicators">
        <h2 id="public-indicators">{t("indicators")}</h2>
        <Scroll label={t("indicators")}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t("level1")}</th>
                <th scope="col">{t("indicator")}</th>
                <th scope="col">{t("target")}</th>
                {result && <th scope="col">{t("actual")}</th>}
                <th scope="col" className="number">
                  {t("weight")}
                </th>
                {result && (
                  <th scope="col" className="number">
                    {t("points")}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {body.indicators.map((row) => (
                <tr key={`${row.level1}/${row.nameZh}`}>
                  <td>{row.level1}</td>
                  <th scope="row" className="name">
                    {row.nameZh}
                  </th>
                  <td>{targetOf(row)}</td>
                  {result && <td>{actualOf(row, row.actual)}</td>}
                  <td className="number">
                    <Points value={row.weight} />
                  </td>
                  {result && (
                    <td className="number">
                      <Points value={row.points} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        {body.hidden > 0 && <p className="soft">{t("hidden", { count: body.hidden })}</p>}
      </section>
    </>
  );
}

type Evaluation = NonNullable<DisclosedBodyFragment["evaluation"]>;

/** What an evaluation came to, by its aspects. */
function Evaluated({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useWords("disclosure");
  return (
    <section className="panel" aria-labelledby="public-evaluation">
      <h2 id="public-evaluation">{t("evaluation.title")}</h2>
      <p>
        <Points value={evaluation.total} unit /> {t(`grades.${evaluation.grade}`)}
        {evaluation.evaluator && (
          <span className="soft"> · {t("evaluation.by", { name: evaluation.evaluator })}</span>
        )}
      </p>
      <Scroll label={t("evaluation.aspects")}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t("level1")}</th>
              <th scope="col" className="number">
                {t("weight")}
              </th>
              <th scope="col" className="number">
                {t("points")}
              </th>
            </tr>
          </thead>
          <tbody>
            {evaluation.aspects.map(({ nameZh, weight, points }) => (
              <tr key={nameZh}>
                <th scope="row" className="name">
                  {nameZh}
                </th>
                <td className="number">
                  <Points value={weight} />
                </td>
                <td className="number">
                  <Points value={points} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
