import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { Verdicts_DeclarationFragmentDoc } from "~/generated/graphql";
import { multiply } from "~/lib/money";
import { useWords } from "~/ui/useWords";

/** 筛选结果 of each version: the outcome, and every rule that matched, with its reason. */
export function Verdicts(props: { declaration: FragmentType<typeof Verdicts_DeclarationFragmentDoc> }) {
  const { t } = useWords("filing");
  const { verdicts } = unmask(Verdicts_DeclarationFragmentDoc, props.declaration);
  const rows = [...(verdicts ?? [])].sort((a, b) => b.revision - a.revision);
  if (rows.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="screening">
      <h2 id="screening">{t("screening.title")}</h2>
      {rows.map((verdict, index) => (
        <details key={verdict.id} open={index === 0}>
          <summary>
            <span>{t("revision", { no: verdict.revision })}</span>
            <b>{t(`ui:outcomes.${verdict.override ?? verdict.outcome}`)}</b>
            {verdict.growthRate && (
              <span className="soft">
                {t("screening.growth", { rate: multiply(verdict.growthRate, "100") ?? "" })}
              </span>
            )}
          </summary>
          {verdict.override && (
            <p>
              {t("screening.override", {
                by: verdict.overrideBy,
                from: t(`ui:outcomes.${verdict.outcome}`),
                reason: verdict.overrideReason,
              })}
            </p>
          )}
          <ol className="hits">
            {verdict.hits.map((hit, at) => (
              <li key={hit.code}>
                <b>{hit.nameZh}</b> <span className="tag plain">{t(`ui:outcomes.${hit.outcome}`)}</span>
                {at === 0 && <span className="tag moving">{t("screening.decides")}</span>}
                <div>{hit.why}</div>
              </li>
            ))}
          </ol>
          <small className="soft">{t("screening.ruleSet", { name: verdict.ruleSet })}</small>
        </details>
      ))}
    </section>
  );
}
