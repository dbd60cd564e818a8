import "~/ui/list.css";
import "./dashboard.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { DashboardPageDocument, type DashboardPageQuery, DashboardPlacesDocument } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Choose } from "~/ui/Choose";
import { PageHeader } from "~/ui/PageHeader";
import { useWords } from "~/ui/useWords";
import { DashboardTiles } from "./DashboardTiles";
import { DispersionChart } from "./DispersionChart";
import { ExecutionChart } from "./ExecutionChart";
import { FunnelChart } from "./FunnelChart";
import { GradesChart } from "./GradesChart";
import { HeatChart } from "./HeatChart";
import { MoneyChart } from "./MoneyChart";
import { Risks } from "./Risks";
import { SubmissionsChart } from "./SubmissionsChart";

export type Figures = DashboardPageQuery["dashboard"];

/** 驾驶舱: how the year stands, of what the viewer sees; every number leads to its list. */
export function DashboardPage() {
  const { t } = useWords("dashboard");
  const { year, batch, section, days } = useSearch({ from: "/shell/dashboard" });
  const filter = { budgetYear: year, batchID: batch, sectionCode: section, stuckDays: days };
  const asked = useQuery({
    query: DashboardPageDocument,
    variables: { filter },
    requestPolicy: "cache-and-network",
  });
  return (
    <>
      <PageHeader title={t("title")} about={t("about", { year })} />
      <Narrow />
      <Answer of={asked} part>
        {({ dashboard }) => (
          <>
            <DashboardTiles of={dashboard} />
            <div className="charts">
              <MoneyChart figures={dashboard} />
              <FunnelChart figures={dashboard} />
              <GradesChart figures={dashboard} />
              <ExecutionChart figures={dashboard} year={year} />
            </div>
            <Risks figures={dashboard} />
            <div className="charts">
              <SubmissionsChart figures={dashboard} />
              {dashboard.dispersion && <DispersionChart rows={dashboard.dispersion} />}
              <HeatChart figures={dashboard} />
            </div>
          </>
        )}
      </Answer>
    </>
  );
}

/** The batch and the section, and how long is too long; the year is the shell's. */
function Narrow() {
  const { t } = useWords("dashboard");
  const { year, batch, section, days } = useSearch({ from: "/shell/dashboard" });
  const navigate = useNavigate({ from: "/dashboard" });
  const [{ data }] = useQuery({ query: DashboardPlacesDocument, variables: { year } });
  const batches = data?.batches.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  return (
    <div className="filters">
      <Choose
        label={t("batch")}
        all={t("all")}
        value={batch}
        choices={batches.map(({ id, nameZh }) => ({ value: id, label: nameZh }))}
        onChange={(chosen) => void navigate({ search: (before) => ({ ...before, batch: chosen }) })}
      />
      <Choose
        label={t("section")}
        all={t("all")}
        value={section}
        choices={(data?.sections ?? []).map(({ code, nameZh }) => ({ value: code, label: nameZh }))}
        onChange={(chosen) => void navigate({ search: (before) => ({ ...before, section: chosen }) })}
      />
      <Choose
        label={t("stuckAfter")}
        all={t("days", { count: 15 })}
        value={days === undefined ? undefined : String(days)}
        choices={[7, 30, 60].map((count) => ({ value: String(count), label: t("days", { count }) }))}
        onChange={(chosen) =>
          void navigate({ search: (before) => ({ ...before, days: chosen ? Number(chosen) : undefined }) })
        }
      />
    </div>
  );
}
