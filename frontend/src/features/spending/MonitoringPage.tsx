import "~/ui/list.css";
import "./spending.css";
import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useQuery } from "urql";
import {
  AcceptDisposalDocument,
  MonitoringPageDocument,
  PassMonitoringDocument,
  RefuseDisposalDocument,
  ReturnMonitoringDocument,
  WarnMonitoringDocument,
} from "~/generated/graphql";
import { Confirmed, Reasoned } from "~/ui/Acts";
import { type Acting, FormPage } from "~/ui/FormPage";
import { Steps } from "~/ui/Steps";
import { useWords } from "~/ui/useWords";
import { AdjustedPlan } from "./AdjustedPlan";
import { Dispose } from "./Dispose";
import { Head } from "./Head";
import { MonitorEditor } from "./MonitorEditor";
import { MonitorReader } from "./MonitorReader";
import type { Monitoring } from "./monitor";

/** 绩效运行监控 of one project and period: typed by its unit, checked by the section, answered by the head. */
export function MonitoringPage() {
  const { monitoringId: id } = useParams({ from: "/shell/monitorings/$monitoringId" });
  const asked = useQuery({ query: MonitoringPageDocument, variables: { id }, requestPolicy: "network-only" });
  return (
    <FormPage of={asked}>
      {({ monitoring }, acting) => (
        <One key={`${id} ${monitoring.stage}`} monitoring={monitoring} {...acting} />
      )}
    </FormPage>
  );
}

type Props = { monitoring: Monitoring } & Acting;

function One({ monitoring, said, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const what = t("monitor.of", { year: monitoring.year, month: monitoring.throughMonth });
  const head = (buttons: ReactNode) => (
    <Head
      of="monitoring"
      row={monitoring}
      what={what}
      said={said}
      print={{ of: "monitorings", id: monitoring.id }}
    >
      {buttons}
    </Head>
  );
  const on = { words: "spending", row: monitoring, onDone };
  const steps = (
    <>
      <AdjustedPlan of={monitoring.declaration.adjustments} />
      <Steps words="spending" steps={monitoring.history} />
    </>
  );
  if (monitoring.actions.some(({ action, enabled }) => action === "saveMonitoring" && enabled)) {
    return (
      <div className="spending">
        <MonitorEditor monitoring={monitoring} head={head} onDone={onDone} refresh={refresh} />
        {steps}
      </div>
    );
  }
  return (
    <div className="spending">
      {head(
        <>
          <Confirmed {...on} step="passMonitoring" document={PassMonitoringDocument} />
          <Reasoned {...on} step="returnMonitoring" document={ReturnMonitoringDocument} />
          <Reasoned {...on} step="warnMonitoring" document={WarnMonitoringDocument} />
          <Dispose row={monitoring} onDone={onDone} />
          <Confirmed {...on} step="acceptDisposal" document={AcceptDisposalDocument} />
          <Reasoned {...on} step="refuseDisposal" document={RefuseDisposalDocument} />
        </>,
      )}
      <MonitorReader monitoring={monitoring} />
      {steps}
    </div>
  );
}
