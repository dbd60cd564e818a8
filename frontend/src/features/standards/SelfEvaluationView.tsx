import { useWords } from "~/ui/useWords";
import type { SelfEvaluation } from "./body";
import { percent } from "./FormViews";
import { Rates } from "./FrameworkView";
import { Part, Table } from "./Part";

/** 绩效自评: how the money and each indicator are scored. */
export function SelfEvaluationView({ of }: { of: SelfEvaluation }) {
  const { t } = useWords("standards");
  return (
    <>
      <Part title={t("self.money")}>
        <p>{t("self.execution", { points: of.executionWeight })}</p>
        <ul>
          {of.fundRows.map(({ code, nameZh, scored }) => (
            <li key={code}>
              {nameZh} {scored && <span className="tag moving">{t("self.scored")}</span>}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t("self.tiers")}>
        <Table
          name={t("self.tiers")}
          rows={of.tiers}
          keyOf={({ code }) => code}
          columns={[
            { title: t("self.tier"), cell: ({ nameZh }) => nameZh },
            {
              title: t("form.share"),
              cell: ({ minShare, maxShare }) =>
                t("self.span", { from: percent(minShare), to: percent(maxShare) }),
            },
          ]}
        />
      </Part>
      <Part title={t("self.satisfaction")}>
        <Rates bands={of.satisfactionBands} />
      </Part>
      {of.costSavingBands && (
        <Part title={t("self.saving")}>
          <Rates bands={of.costSavingBands} />
        </Part>
      )}
    </>
  );
}
