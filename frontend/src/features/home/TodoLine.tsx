import { Link } from "@tanstack/react-router";
import type { TodosQuery } from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import type { Procedure } from "~/lib/stage";
import { Deadline } from "~/ui/Deadline";
import { StageTag } from "~/ui/StageTag";
import { useWords } from "~/ui/useWords";
import { DecideAppeal } from "./DecideAppeal";
import { DecideConsent } from "./DecideConsent";

type Todo = TodosQuery["todos"][number];

/** One thing that waits: what to do, with what, until when, and why it came. */
export function TodoLine({ todo }: { todo: Todo }) {
  const { t } = useWords("home");
  const { kind, title, subject, stage, since, dueAt, note, declarationID, consentID } = todo;
  return (
    <li className="todo" data-back={stage === "RETURNED" || undefined}>
      <div className="todo-head">
        <span className="todo-kind">{t(`kinds.${kind}`)}</span>
        <Way todo={todo}>{title || t("unnamed")}</Way>
        <span className="soft">{subject}</span>
        {stage && kind !== "CONSENT" && <StageTag of={procedureOf(todo)} stage={stage} />}
        <Deadline end={dueAt} />
      </div>
      {note && (
        <p className="todo-note">
          {stage === "RETURNED" && <b>{t("returnedFor")}</b>}
          {note}
        </p>
      )}
      <small className="soft">{t("since", { day: dayOf(since) })}</small>
      {kind === "CONSENT" && (stage === "PANEL_DRAW" || !declarationID) && <p>{t(`acts.${stage}`)}</p>}
      {kind === "CONSENT" && stage !== "PANEL_DRAW" && declarationID && consentID && (
        <DecideConsent declarationID={declarationID} consentID={consentID} />
      )}
      {kind === "APPEAL" && declarationID && <DecideAppeal declarationID={declarationID} />}
    </li>
  );
}

/** What a section does beside the declared form. */
const reviews = ["SECTION_REVIEW", "EXEMPT"];

/** What the second person decides where it is shown best. */
const panelActs = ["PANEL_DRAW", "DIRECT_CHOICE", "SHEET_VOID"];

/** Whose stages the line's stage is one of. */
function procedureOf({
  monitoringID,
  adjustmentID,
  selfEvaluationID,
  evaluationID,
  overallID,
  rollupID,
}: Todo): Procedure {
  if (overallID) return "overall";
  if (rollupID) return "rollup";
  if (evaluationID) return "evaluation";
  if (monitoringID) return "monitoring";
  if (adjustmentID) return "adjustment";
  return selfEvaluationID ? "selfEvaluation" : "declaration";
}

/** The way to where it is done. */
function Way({ todo, children }: { todo: Todo; children: string }) {
  const { kind, stage, declarationID, sheetID, reportID, monitoringID, selfEvaluationID, evaluationID } =
    todo;
  const { payListID, standardID, expertID, overallID, rollupID, adjustmentID } = todo;
  const act = kind === "CONSENT" ? (stage ?? "") : "";
  if (overallID) {
    return (
      <Link to="/overalls/$overallId" params={{ overallId: overallID }}>
        {children}
      </Link>
    );
  }
  if (rollupID) {
    return (
      <Link to="/self-evaluations/rollups/$rollupId" params={{ rollupId: rollupID }}>
        {children}
      </Link>
    );
  }
  if (evaluationID) {
    return (
      <Link to="/evaluations/$evaluationId" params={{ evaluationId: evaluationID }}>
        {children}
      </Link>
    );
  }
  if (monitoringID) {
    return (
      <Link to="/monitorings/$monitoringId" params={{ monitoringId: monitoringID }}>
        {children}
      </Link>
    );
  }
  if (adjustmentID) {
    return (
      <Link to="/adjustments/$adjustmentId" params={{ adjustmentId: adjustmentID }}>
        {children}
      </Link>
    );
  }
  if (selfEvaluationID) {
    return (
      <Link to="/self-evaluations/$selfEvaluationId" params={{ selfEvaluationId: selfEvaluationID }}>
        {children}
      </Link>
    );
  }
  if (sheetID && kind !== "MINUTES") {
    return (
      <Link to="/scoring/$sheetId" params={{ sheetId: sheetID }}>
        {children}
      </Link>
    );
  }
  if (reportID) {
    return (
      <Link to="/reports/$reportId" params={{ reportId: reportID }}>
        {children}
      </Link>
    );
  }
  if (payListID) {
    return (
      <Link to="/pay/$payListId" params={{ payListId: payListID }}>
        {children}
      </Link>
    );
  }
  if (standardID) {
    return (
      <Link to="/standards/$standardId" params={{ standardId: standardID }}>
        {children}
      </Link>
    );
  }
  if (expertID && act) {
    return (
      <Link to="/experts/$expertId" params={{ expertId: expertID }}>
        {children}
      </Link>
    );
  }
  if (expertID) {
    return (
      <Link to="/standing/$expertId" params={{ expertId: expertID }}>
        {children}
      </Link>
    );
  }
  if (!declarationID) return <span>{children}</span>;
  const params = { declarationId: declarationID };
  if (reviews.includes(kind)) {
    return (
      <Link to="/review/$declarationId" params={params}>
        {children}
      </Link>
    );
  }
  if (kind === "PANEL" || panelActs.includes(act)) {
    return (
      <Link to="/declarations/$declarationId/panel" params={params}>
        {children}
      </Link>
    );
  }
  if (kind === "MINUTES" || act === "DEPARTURE") {
    return (
      <Link to="/declarations/$declarationId/meeting" params={params}>
        {children}
      </Link>
    );
  }
  return (
    <Link to="/declarations/$declarationId" params={params}>
      {children}
    </Link>
  );
}
