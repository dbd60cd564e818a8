import { useWords } from "~/ui/useWords";
import type { AgencyAssessment } from "./body";
import { percent } from "./FormViews";
import { Part, Table } from "./Part";

/** 第三方机构考核标准: what an assignment is marked on, and what follows from a standing. */
export function AgencyView({ of }: { of: AgencyAssessment }) {
  const { t } = useWords("standards", "columns");
  return (
    <>
      <Part title={t("assessment.items")}>
        <p>{t("agencies.comment", { share: percent(of.commentBelow) })}</p>
        <Table
          name={t("assessment.items")}
          rows={of.items}
          keyOf={({ code }) => code}
          columns={[
            { title: t("assessment.item"), cell: ({ nameZh }) => nameZh },
            { title: t("assessment.weight"), number: true, cell: ({ weight }) => weight },
            { title: t("assessment.text"), cell: ({ textZh }) => textZh },
          ]}
        />
      </Part>
      <Part title={t("agencies.consequences")}>
        <Table
          name={t("agencies.consequences")}
          rows={of.consequences}
          keyOf={({ standing }) => standing}
          columns={[
            { title: t("assessment.band"), cell: ({ standing }) => t(`columns:choices.${standing}`) },
            { title: t("columns:coefficient"), number: true, cell: ({ coefficient }) => coefficient },
            { title: t("columns:closes"), cell: ({ closes }) => (closes ? t("agencies.closes") : "—") },
          ]}
        />
      </Part>
    </>
  );
}
