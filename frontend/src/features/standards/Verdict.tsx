import type { PreviewScreeningQuery } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";
import { percent } from "./FormViews";
import { Table } from "./Part";

/** What the rules decide, by which of them, and every other one that matches, with its reason. */
export function Verdict({ of }: { of: PreviewScreeningQuery["previewScreening"] }) {
  const { t } = useWords("standards", "ui");
  return (
    <div className="verdict" role="status">
      <p className="outcome">{t(`ui:outcomes.${of.outcome}`)}</p>
      <p className="soft">
        {t("dryRun.by", { rules: of.ruleSet })}
        {of.growthRate && ` · ${t("dryRun.growth", { rate: percent(of.growthRate) })}`}
      </p>
      <Table
        name={t("dryRun.hits")}
        rows={of.hits}
        keyOf={({ code }) => code}
        columns={[
          {
            title: t("rules.name"),
            cell: ({ code, nameZh }) => (
              <>
                {nameZh} <code>{code}</code>{" "}
                {code === of.decidedBy.code && <span className="tag good">{t("dryRun.decides")}</span>}
              </>
            ),
          },
          { title: t("rules.outcome"), cell: ({ outcome }) => t(`ui:outcomes.${outcome}`) },
          { title: t("dryRun.why"), cell: ({ why }) => why },
        ]}
      />
      {of.misses.length > 0 && (
        <details className="misses">
          <summary>{t("dryRun.misses", { count: of.misses.length })}</summary>
          <Table
            name={t("dryRun.missed")}
            rows={of.misses}
            keyOf={({ code }) => code}
            columns={[
              { title: t("rules.name"), cell: ({ nameZh }) => nameZh },
              { title: t("rules.outcome"), cell: ({ outcome }) => t(`ui:outcomes.${outcome}`) },
              { title: t("dryRun.lacks"), cell: ({ why }) => why },
            ]}
          />
        </details>
      )}
    </div>
  );
}
