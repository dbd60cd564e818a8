import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { ReportsPageDocument } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { Scroll } from "~/ui/Scroll";
import { StepButton } from "~/ui/StepButton";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { DraftDialog } from "./DraftDialog";
import { ReportStatusTag } from "./ReportStatusTag";

/** The reports (绩效预算评价报告) of a batch: the whole, its sections, its projects. */
export function ReportsPage() {
  const { t } = useWords("reports");
  const { batchId } = useParams({ from: "/shell/batches/$batchId/reports" });
  const [drafting, draft] = useState(false);
  const asked = useQuery({
    query: ReportsPageDocument,
    variables: { batchId },
    requestPolicy: "cache-and-network",
  });
  return (
    <Answer of={asked}>
      {({ batch, reports }) => (
        <>
          <PageHeader
            title={t("title")}
            about={
              <Link to="/batches/$batchId" params={{ batchId }}>
                {batch.nameZh}
              </Link>
            }
            actions={
              <StepButton of={batch.actions} step="draftReport" look="primary" onClick={() => draft(true)}>
                {t("draft.title")}
              </StepButton>
            }
          />
          {reports.length === 0 ? (
            <Empty>{t("none")}</Empty>
          ) : (
            <Scroll label={t("title")} className="panel">
              <table className="list" aria-label={t("title")}>
                <thead>
                  <tr>
                    <th scope="col">{t("columns.title")}</th>
                    <th scope="col">{t("columns.status")}</th>
                    <th scope="col">{t("columns.signed")}</th>
                    <th scope="col">{t("columns.approved")}</th>
                    <th scope="col">{t("seal.hash")}</th>
                  </tr>
                </thead>
                <tbody>
                  {reports.map((report) => (
                    <tr key={report.id}>
                      <th scope="row" className="name">
                        <Link to="/reports/$reportId" params={{ reportId: report.id }}>
                          {report.title}
                        </Link>
                      </th>
                      <td>
                        <ReportStatusTag status={report.status} />
                      </td>
                      <td>{report.signedAt && `${report.signedBy} ${minuteOf(report.signedAt)}`}</td>
                      <td>{report.approvedAt && `${report.approvedBy} ${minuteOf(report.approvedAt)}`}</td>
                      <td className="code" title={report.hash}>
                        {report.hash.slice(0, 12)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )}
          {drafting && <DraftDialog batchId={batchId} onClose={() => draft(false)} />}
        </>
      )}
    </Answer>
  );
}
