import type { ReportPage_ReportFragment } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { CopyText } from "~/ui/CopyText";
import { useWords } from "~/ui/useWords";
import { ReportStatusTag } from "./ReportStatusTag";

type Signed = Pick<
  ReportPage_ReportFragment,
  "status" | "hash" | "receipt" | "signedBy" | "signedAt" | "approvedBy" | "approvedAt"
>;

/** Who signed and approved the report, when, and the hash that keeps it as it was. */
export function Seal({ report }: { report: Signed }) {
  const { t } = useWords("reports");
  return (
    <footer className="seal keep">
      <p>
        <ReportStatusTag status={report.status} />
      </p>
      {report.signedAt && (
        <p>{t("seal.signed", { name: report.signedBy, time: minuteOf(report.signedAt) })}</p>
      )}
      {report.approvedAt && (
        <p>{t("seal.approved", { name: report.approvedBy, time: minuteOf(report.approvedAt) })}</p>
      )}
      {report.receipt && (
        <p>
          {t("seal.receipt")} <CopyText text={report.receipt} label={t("seal.copy")} />{" "}
          <a className="screen-only" href={`/check?code=${report.receipt}`} target="_blank" rel="noreferrer">
            {t("seal.check")}
          </a>
        </p>
      )}
      {report.hash && (
        <p className="hash">
          {t("seal.hash")} <code>{report.hash}</code>
        </p>
      )}
    </footer>
  );
}
