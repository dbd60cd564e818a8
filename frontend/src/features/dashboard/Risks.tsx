import { Link } from "@tanstack/react-router";
import { DataTable } from "~/ui/DataTable";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import type { Figures } from "./DashboardPage";
import { Listed } from "./Listed";

/** What is late, what stands still, and how the experts get on; each number is a list. */
export function Risks({ figures: { by, risks, reviews, stuckDays } }: { figures: Figures }) {
  const { t } = useWords("dashboard");
  const at = (code: string) => (by === "SECTION" ? { section: code } : { unit: code });
  const known = reviews.some(({ submitted }) => typeof submitted === "number");
  const told = (count?: number | null) => count ?? "—";
  return (
    <div className="charts">
      <section className="panel" aria-labelledby="risks">
        <h2 id="risks">{t("risks.title")}</h2>
        {risks.length === 0 ? (
          <Empty>{t("risks.none")}</Empty>
        ) : (
          <DataTable
            label={t("risks.title")}
            rows={risks}
            keyOf={({ code }) => code}
            columns={[
              { title: t(`by.${by}`), cell: ({ nameZh, code }) => nameZh || code },
              {
                title: t("risks.overdue"),
                number: true,
                cell: ({ code, overdue }) => <Listed of={{ ...at(code), overdue: true }}>{overdue}</Listed>,
              },
              {
                title: t("risks.stuck", { count: stuckDays }),
                number: true,
                cell: ({ code, stuck }) => <Listed of={{ ...at(code), stuckDays }}>{stuck}</Listed>,
              },
            ]}
            foot={[
              t("sum"),
              <Listed key="overdue" of={{ overdue: true }}>
                {risks.reduce((all, { overdue }) => all + overdue, 0)}
              </Listed>,
              <Listed key="stuck" of={{ stuckDays }}>
                {risks.reduce((all, { stuck }) => all + stuck, 0)}
              </Listed>,
            ]}
          />
        )}
      </section>
      <section className="panel" aria-labelledby="reviews">
        <h2 id="reviews">{t("reviews.title")}</h2>
        {reviews.length === 0 ? (
          <Empty>{t("reviews.none")}</Empty>
        ) : (
          <DataTable
            label={t("reviews.title")}
            rows={reviews}
            keyOf={({ batch }) => batch.id}
            columns={[
              {
                title: t("batch"),
                cell: ({ batch }) =>
                  known ? (
                    <Link to="/batches/$batchId" params={{ batchId: batch.id }}>
                      {batch.nameZh}
                    </Link>
                  ) : (
                    batch.nameZh
                  ),
              },
              {
                title: t("reviews.declarations"),
                number: true,
                cell: ({ batch, declarations }) => (
                  <Listed of={{ batch: batch.id, stages: ["INDIVIDUAL_REVIEW", "COLLECTIVE_REVIEW"] }}>
                    {declarations}
                  </Listed>
                ),
              },
              {
                title: t("reviews.overdue"),
                number: true,
                cell: ({ batch, overdue }) => (
                  <Listed
                    of={{
                      batch: batch.id,
                      stages: ["INDIVIDUAL_REVIEW", "COLLECTIVE_REVIEW"],
                      overdue: true,
                    }}
                  >
                    {overdue}
                  </Listed>
                ),
              },
              ...(known
                ? [
                    {
                      title: t("reviews.invited"),
                      number: true,
                      cell: (row: Figures["reviews"][number]) => told(row.invited),
                    },
                    {
                      title: t("reviews.scoring"),
                      number: true,
                      cell: (row: Figures["reviews"][number]) => told(row.scoring),
                    },
                    {
                      title: t("reviews.submitted"),
                      number: true,
                      cell: (row: Figures["reviews"][number]) => told(row.submitted),
                    },
                    {
                      title: t("reviews.late"),
                      number: true,
                      cell: (row: Figures["reviews"][number]) => told(row.late),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </section>
    </div>
  );
}
