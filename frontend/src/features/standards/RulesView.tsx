import { useWords } from "~/ui/useWords";
import type { Rule } from "./body";
import { Part, Table } from "./Part";
import { useConditions } from "./useConditions";

/** Screening rules (筛选规则) in words with their limits; the first that matches decides. */
export function RulesView({ rules }: { rules: readonly Rule[] }) {
  const { t } = useWords("standards", "ui");
  const conditions = useConditions();
  const inOrder = [...rules].sort((a, b) => a.priority - b.priority);
  return (
    <Part title={t("rules.title")}>
      <p className="soft">{t("rules.text")}</p>
      <Table
        name={t("rules.title")}
        rows={inOrder}
        keyOf={({ code }) => code}
        columns={[
          { title: t("rules.name"), cell: ({ nameZh }) => nameZh },
          { title: t("rules.order"), number: true, cell: ({ priority }) => priority },
          { title: t("rules.when"), cell: ({ when }) => conditions(when) },
          { title: t("rules.outcome"), cell: ({ outcome }) => <b>{t(`ui:outcomes.${outcome}`)}</b> },
          { title: t("code"), cell: ({ code }) => <code>{code}</code> },
        ]}
      />
    </Part>
  );
}
