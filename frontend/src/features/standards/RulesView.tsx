import { useWords } from "~/ui/useWords";
import type { Rule } from "./body";
import { Part, Table } from "./Part";
import { useConditions, useReadings } from "./useConditions";

/** Screening rules (筛选规则) in words with their limits; the first that matches decides. */
export function RulesView({ rules }: { rules: readonly Rule[] }) {
  const { t } = useWords("standards", "ui");
  const say = useConditions();
  const readings = useReadings(rules.map(({ when }) => when));
  const inOrder = [...rules].sort((a, b) => a.priority - b.priority);
  const words = (when: string) => {
    const parts = readings.get(when)?.parts ?? [];
    return parts.length > 0 ? say(parts) : when;
  };
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
          { title: t("rules.when"), cell: ({ when }) => words(when) },
          {
            title: t("rules.outcome"),
            cell: ({ outcome, off }) => (
              <>
                <b>{t(`ui:outcomes.${outcome}`)}</b>{" "}
                {off && <span className="tag plain">{t("rules.off")}</span>}
              </>
            ),
          },
          { title: t("code"), cell: ({ code }) => <code>{code}</code> },
        ]}
      />
    </Part>
  );
}
