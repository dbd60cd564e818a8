import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import type { Framework, Measure, RateBand } from "./body";
import { percent } from "./FormViews";
import { Part } from "./Part";

/** 评价指标体系: three levels with their weights, and how the third is scored. */
export function FrameworkView({ of }: { of: Framework }) {
  const { t } = useWords("standards");
  return of.level1.map((aspect) => (
    <Part key={aspect.code} title={t("framework.aspect", { name: aspect.nameZh, points: aspect.weight })}>
      <Scroll label={aspect.nameZh}>
        <table className="list spanned">
          <thead>
            <tr>
              <th scope="col">{t("framework.level2")}</th>
              <th scope="col">{t("framework.level3")}</th>
              <th scope="col">{t("framework.how")}</th>
              <th scope="col" className="number">
                {t("weight")}
              </th>
            </tr>
          </thead>
          <tbody>
            {aspect.level2.flatMap((topic) =>
              topic.level3.map((measure, index) => (
                <tr key={measure.code}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={topic.level3.length}>
                      <b>{topic.nameZh}</b>{" "}
                      <span className="soft">{t("points", { points: topic.weight })}</span>
                    </th>
                  )}
                  <td>
                    {measure.nameZh} <code>{measure.code}</code>
                  </td>
                  <td>
                    <How measure={measure} methods={of.methods ?? []} />
                  </td>
                  <td className="number figure">{measure.weight}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </Scroll>
    </Part>
  ));
}

function How({ measure, methods }: { measure: Measure; methods: NonNullable<Framework["methods"]> }) {
  const { t } = useWords("standards");
  const { explanationZh, evidenceZh, checkpoints = [], formula, bands = [], vetoZh, method } = measure;
  const named = methods.find(({ code }) => code === method)?.nameZh;
  return (
    <div className="how">
      {explanationZh && <p>{explanationZh}</p>}
      {formula && <p>{formula}</p>}
      {checkpoints.length > 0 && (
        <ul>
          {checkpoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {bands.length > 0 && <Rates bands={bands} />}
      {vetoZh && <p>{vetoZh}</p>}
      {evidenceZh && <p>{t("framework.evidence", { evidence: evidenceZh })}</p>}
      {named && <small className="soft">{named}</small>}
    </div>
  );
}

/** From which rate on which share of the points is given. */
export function Rates({ bands }: { bands: readonly RateBand[] }) {
  const { t } = useWords("standards");
  return (
    <ul>
      {bands.map(({ from, share }) => (
        <li key={from ?? ""}>
          {from
            ? t("framework.band", { from, share: percent(share) })
            : t("framework.rest", { share: percent(share) })}
        </li>
      ))}
    </ul>
  );
}
