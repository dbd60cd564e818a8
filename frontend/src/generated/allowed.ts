import type { Role } from "./graphql";

export type Verb =
  | "users"
  | "failedSignIns"
  | "health"
  | "batchProgress"
  | "batchChanged"
  | "whatIf"
  | "panelPool"
  | "panelDraw"
  | "experts"
  | "compareDesk"
  | "meetingEnd"
  | "recordMeeting"
  | "roundTally"
  | "meetingChanged"
  | "sitting"
  | "agenda"
  | "funding"
  | "recusalConflicts"
  | "agencies"
  | "outbox"
  | "createUser"
  | "actOnSelected"
  | "urgeDeclaration"
  | "draftStandard"
  | "saveStandard"
  | "addLibraryIndicator"
  | "takeIndicator"
  | "createBatch"
  | "changeBatch"
  | "openBatch"
  | "closeBatch"
  | "renewExpert"
  | "eraseExpert"
  | "withdrawRelation"
  | "dismissHit"
  | "saveAgency"
  | "commitDraw"
  | "commitPanels"
  | "callAgenda"
  | "openMonitoring"
  | "openSelfEvaluations"
  | "openOveralls"
  | "publishTargets"
  | "startDeclaration"
  | "answerQuestion"
  | "shelveProject"
  | "recommendExpert"
  | "checkExpert"
  | "objectToExpert"
  | "saveScore"
  | "takeItem"
  | "startPrint"
  | "acknowledge"
  | "importExecution"
  | "keepRollup"
  | "openSurvey"
  | "closeSurvey"
  | "selectEvaluation";

const verbs = [
  ["ADMIN SECURITY_ADMIN AUDITOR", "users failedSignIns health"],
  ["PERF_OFFICE LEADER SECTION_REVIEWER BUDGET_SECTION AUDITOR", "batchProgress batchChanged"],
  ["PERF_OFFICE LEADER AUDITOR", "whatIf panelPool panelDraw"],
  ["PERF_OFFICE LEADER AUDITOR SECTION_REVIEWER DEPT_REVIEWER UNIT_HEAD", "experts"],
  ["EXPERT PANEL_LEADER", "compareDesk meetingEnd recordMeeting"],
  ["EXPERT PANEL_LEADER PERF_OFFICE LEADER AUDITOR", "roundTally meetingChanged"],
  ["EXPERT PANEL_LEADER PERF_OFFICE LEADER SECTION_REVIEWER BUDGET_SECTION AUDITOR", "sitting agenda"],
  ["PERF_OFFICE BUDGET_SECTION LEADER AUDITOR", "funding"],
  ["PERF_OFFICE AUDITOR", "recusalConflicts"],
  ["PERF_OFFICE DEPT_REVIEWER LEADER AUDITOR", "agencies"],
  ["PERF_OFFICE BUDGET_SECTION SECTION_REVIEWER INTEGRATOR LEADER AUDITOR", "outbox"],
  ["ADMIN", "createUser"],
  ["UNIT_CLERK UNIT_HEAD DEPT_REVIEWER SECTION_REVIEWER PERF_OFFICE", "actOnSelected"],
  ["PERF_OFFICE", "urgeDeclaration draftStandard saveStandard addLibraryIndicator takeIndicator createBatch changeBatch openBatch closeBatch renewExpert eraseExpert withdrawRelation dismissHit saveAgency commitDraw commitPanels callAgenda openMonitoring openSelfEvaluations openOveralls publishTargets"],
  ["UNIT_CLERK", "startDeclaration answerQuestion"],
  ["UNIT_CLERK UNIT_HEAD", "shelveProject"],
  ["UNIT_HEAD DEPT_REVIEWER SECTION_REVIEWER PERF_OFFICE", "recommendExpert"],
  ["SECTION_REVIEWER", "checkExpert"],
  ["UNIT_HEAD", "objectToExpert"],
  ["EXPERT", "saveScore"],
  ["EXPERT PANEL_LEADER PERF_OFFICE", "takeItem"],
  ["UNIT_CLERK UNIT_HEAD DEPT_REVIEWER SECTION_REVIEWER PERF_OFFICE BUDGET_SECTION LEADER AUDITOR", "startPrint"],
  ["INTEGRATOR BUDGET_SECTION", "acknowledge"],
  ["INTEGRATOR BUDGET_SECTION PERF_OFFICE", "importExecution"],
  ["UNIT_CLERK PERF_OFFICE", "keepRollup"],
  ["UNIT_CLERK DEPT_REVIEWER PERF_OFFICE", "openSurvey closeSurvey"],
  ["PERF_OFFICE DEPT_REVIEWER", "selectEvaluation"],
] as const;

export const allowed: Partial<Record<string, readonly Role[]>> = Object.fromEntries(
  verbs.flatMap(([whose, names]) => names.split(" ").map((name) => [name, whose.split(" ") as Role[]])),
);
