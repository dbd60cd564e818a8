import { useWords } from "~/ui/useWords";
import type { Assessment } from "./body";
import { Part, Table } from "./Part";

/** 专家考核标准: what an expert is marked on, and why points may be taken off. */
export function AssessmentView({ of }: { of: Assessment }) {
  const { t } = useWords("standards");
  return (
    <>
      <Part title={t("assessment.items")}>
        <p>{t("assessment.dissent", { count: of.dissentMin })}</p>
        <Table
          name={t("assessment.items")}
          rows={of.items}
          keyOf={({ code }) => code}
          columns={[
            { title: t("assessment.item"), cell: ({ nameZh }) => nameZh },
            { title: t("assessment.weight"), number: true, cell: ({ weight }) => weight },
            { title: t("assessment.text"), cell: ({ textZh }) => textZh },
            {
              title: t("assessment.grounds"),
              cell: ({ grounds }) => grounds.map(({ nameZh }) => nameZh).join(t("and")),
            },
            {
              title: t("assessment.costs"),
              cell: ({ costs = [] }) =>
                costs
                  .map(({ figure, points }) =>
                    t("assessment.cost", { figure: t(`assessment.figures.${figure}`), points }),
                  )
                  .join(t("and")),
            },
          ]}
        />
      </Part>
      <Part title={t("assessment.bands")}>
        <Table
          name={t("assessment.bands")}
          rows={of.bands}
          keyOf={({ standing }) => standing}
          columns={[
            { title: t("assessment.band"), cell: ({ nameZh }) => nameZh },
            { title: t("assessment.from"), number: true, cell: ({ min }) => min },
          ]}
        />
      </Part>
      <Part title={t("assessment.breaches")}>
        <ul>
          {of.breaches.map(({ code, nameZh }) => (
            <li key={code}>{nameZh}</li>
          ))}
        </ul>
      </Part>
    </>
  );
}
