import "./reports.css";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { ReportPage_ReportFragmentDoc, ReportPageDocument } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { SavedStatus } from "~/ui/SavedStatus";
import { StaleNote } from "~/ui/StaleNote";
import { useLeaveWarning } from "~/ui/useLeaveWarning";
import { useWords } from "~/ui/useWords";
import { BatchPaper } from "./BatchPaper";
import { contentOf } from "./content";
import { ProjectPaper } from "./ProjectPaper";
import { ReportSteps } from "./ReportSteps";
import { Seal } from "./Seal";
import { ChaptersContext, useChapters } from "./useChapters";
import { Words } from "./Words";

/** One report: read, written, signed, printed. */
export function ReportPage() {
  const { reportId } = useParams({ from: "/shell/reports/$reportId" });
  const asked = useQuery({
    query: ReportPageDocument,
    variables: { id: reportId },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  return (
    <Answer of={asked}>
      {({ report }) => (
        <Report key={reportId} report={report} renew={() => ask({ requestPolicy: "network-only" })} />
      )}
    </Answer>
  );
}

type Props = { report: FragmentType<typeof ReportPage_ReportFragmentDoc>; renew: () => void };

function Report(props: Props) {
  const { t } = useWords("reports");
  const report = unmask(ReportPage_ReportFragmentDoc, props.report);
  const content = contentOf(report.content);
  const [writing, write] = useState(false);
  const { chapters, saving, failure, save } = useChapters(
    report,
    writing && report.actions.some(({ action }) => action === "writeReport"),
  );
  const unsaved = saving.kind === "typing" || saving.kind === "failed";
  useLeaveWarning(unsaved, save);
  const { batch } = content.of === "batch" ? content : { batch: null };

  return (
    <>
      <div className="report-bar screen-only">
        <SavedStatus saving={saving} />
        <ReportSteps
          report={report}
          ofBatch={content.of === "batch"}
          unsaved={unsaved}
          writing={writing}
          write={write}
          renew={props.renew}
        />
      </div>
      <div className="screen-only">
        <StaleNote
          failure={failure}
          reload={() => {
            props.renew();
            void save();
          }}
        />
      </div>
      <div className="paper report">
        <div className="report-head" aria-hidden="true">
          <div>
            <span>{report.title}</span>
            <span>{t("wan")}</span>
          </div>
        </div>
        <div className="report-body">
          <PageHeader title={report.title} />
          <p className="issued-for">
            {batch
              ? t("paper.subtitle", {
                  year: batch.budgetYear,
                  batch: batch.batch.nameZh,
                  scope: batch.section?.nameZh ?? t("paper.whole"),
                })
              : report.batch.nameZh}
          </p>
          <ChaptersContext value={chapters}>
            {content.of === "batch" ? (
              <BatchPaper report={content.batch} />
            ) : (
              <>
                <ProjectPaper project={content.project} />
                <h2>{t("chapters.note")}</h2>
                <Words chapter="note" />
              </>
            )}
          </ChaptersContext>
          <Seal report={report} />
        </div>
      </div>
    </>
  );
}
