import { useWords } from "~/ui/useWords";
import type { Level1, Scheme, Taxonomy } from "./body";
import { Part, Table } from "./Part";

/** 绩效指标分类: the levels an indicator may have with their points, signs and methods. */
export function TaxonomyView({ of }: { of: Taxonomy }) {
  const { t } = useWords("standards");
  return (
    <>
      {of.schemes.map((scheme) => (
        <OneScheme key={scheme.code} scheme={scheme} />
      ))}
      <Part title={t("taxonomy.operators")}>
        <ul className="choices">
          {of.operators.map(({ code, symbol }) => (
            <li key={code}>
              {symbol} <code>{code}</code>
            </li>
          ))}
        </ul>
      </Part>
      {(["evidenceMethods", "scoringRules"] as const).map((list) => (
        <Part key={list} title={t(`taxonomy.${list}`)}>
          <ul className="choices">
            {of[list].map(({ code, nameZh }) => (
              <li key={code}>
                {nameZh} <code>{code}</code>
              </li>
            ))}
          </ul>
        </Part>
      ))}
      <Part title={t("taxonomy.targetSources")}>
        <ul className="choices">
          {of.targetSources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function OneScheme({ scheme }: { scheme: Scheme }) {
  const { t } = useWords("standards");
  const points = ({ weight, weightWithoutCost }: Level1) =>
    weightWithoutCost && weightWithoutCost !== weight
      ? t("taxonomy.twoWeights", { weight, without: weightWithoutCost })
      : weight;
  return (
    <Part title={scheme.default ? t("taxonomy.default", { name: scheme.nameZh }) : scheme.nameZh}>
      <p className="soft">{t("taxonomy.execution", { points: scheme.executionWeight })}</p>
      <Table
        name={scheme.nameZh}
        rows={scheme.level1}
        keyOf={({ code }) => code}
        columns={[
          { title: t("taxonomy.level1"), cell: ({ nameZh }) => nameZh },
          { title: t("weight"), number: true, cell: points },
          { title: t("taxonomy.required"), cell: ({ required }) => t(required ? "yes" : "no") },
          {
            title: t("taxonomy.level2"),
            cell: ({ level2 }) => (
              <ul className="level2">
                {level2.map(({ code, nameZh, examples = [] }) => (
                  <li key={code}>
                    {nameZh}
                    {examples.length > 0 && (
                      <small className="soft">
                        {" "}
                        {t("taxonomy.examples", { examples: examples.join(t("rules.or")) })}
                      </small>
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Part>
  );
}
