import { useWords } from "~/ui/useWords";
import type { RecusalRule } from "./body";
import { Part, Table } from "./Part";

/** 专家回避规则: which ties keep an expert from which projects, and for how long. */
export function RecusalView({ rules }: { rules: readonly RecusalRule[] }) {
  const { t } = useWords("standards", "columns");
  const said = (code: string) => t(`columns:choices.${code}`);
  return (
    <Part title={t("recusal.title")}>
      <p className="soft">{t("recusal.about")}</p>
      <Table
        name={t("recusal.title")}
        rows={rules}
        keyOf={({ code }) => code}
        columns={[
          { title: t("recusal.rule"), cell: ({ code, nameZh }) => `${code} ${nameZh}` },
          { title: t("recusal.reason"), cell: ({ reason }) => said(reason) },
          { title: t("recusal.tie"), cell: ({ tie }) => said(tie) },
          { title: t("recusal.reach"), cell: ({ reach }) => reach.map(said).join(t("and")) },
          { title: t("recusal.years"), number: true, cell: ({ years }) => years ?? t("recusal.always") },
          { title: t("recusal.effect"), cell: ({ effect }) => said(effect) },
          {
            title: t("recusal.dismissible"),
            cell: ({ dismissible }) => t(dismissible ? "recusal.yes" : "recusal.no"),
          },
        ]}
      />
    </Part>
  );
}
