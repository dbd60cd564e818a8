import { useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { Screening_DeclarationFragmentDoc } from "~/generated/graphql";
import { StepButton } from "~/ui/StepButton";
import { useWords } from "~/ui/useWords";
import { OverrideDialog } from "./OverrideDialog";

type Props = {
  declaration: FragmentType<typeof Screening_DeclarationFragmentDoc>;
  onDone: (said: string) => void;
};

/** Why the machine sent the project this way (自动筛选), and the office's change of it. */
export function Screening(props: Props) {
  const { t } = useWords("review");
  const declaration = unmask(Screening_DeclarationFragmentDoc, props.declaration);
  const [overriding, override] = useState(false);
  const verdict = [...(declaration.verdicts ?? [])].sort((a, b) => b.revision - a.revision)[0];
  return (
    <section className="panel" aria-labelledby="review-screening">
      <header className="review-head">
        <h2 id="review-screening">{t("screening.title")}</h2>
        {declaration.outcome && <span className="tag moving">{t(`ui:outcomes.${declaration.outcome}`)}</span>}
        <StepButton of={declaration.actions} step="overrideScreening" onClick={() => override(true)}>
          {t("screening.override")}
        </StepButton>
      </header>
      {verdict?.override && (
        <p>
          {t("screening.overridden", {
            who: verdict.overrideBy,
            outcome: t(`ui:outcomes.${verdict.override}`),
            reason: verdict.overrideReason,
          })}
        </p>
      )}
      {verdict && (
        <>
          <ol className="review-hits">
            {verdict.hits.map(({ code, nameZh, why }, at) => (
              <li key={code}>
                <b>{nameZh}</b>
                <span>{why}</span>
                {at === 0 && <span className="tag moving">{t("screening.decides")}</span>}
              </li>
            ))}
          </ol>
          {(verdict.misses ?? []).length > 0 && (
            <details className="review-misses">
              <summary>{t("screening.misses", { count: verdict.misses.length })}</summary>
              <ul className="review-hits">
                {verdict.misses.map(({ code, nameZh, why }) => (
                  <li key={code}>
                    <b>{nameZh}</b>
                    <span>{why}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <p className="soft">
            {t("screening.rules", { rules: verdict.ruleSet, revision: verdict.revision })}
          </p>
        </>
      )}
      {!verdict && <p className="soft">{t("screening.none")}</p>}
      {overriding && (
        <OverrideDialog declaration={declaration} onDone={props.onDone} onClose={() => override(false)} />
      )}
    </section>
  );
}
