import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import type {
  AdjustmentStage,
  EvaluationStage,
  MonitoringStage,
  SelfEvaluationStage,
} from "~/generated/graphql";
import { stagesOf } from "~/lib/stage";
import { page } from "../page";
import { oneIn, type Place, placeIn, textIn } from "./search";
import { shellRoute } from "./shell";

type ListSearch<Stage> = Place & { keyword?: string; stage?: Stage };
type Asked = Partial<Record<keyof ListSearch<string>, unknown>> & SearchSchemaInput;

const selfEvaluationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/self-evaluations",
  validateSearch: (search: Asked): ListSearch<SelfEvaluationStage> => ({
    keyword: textIn(search.keyword),
    stage: oneIn(search.stage, stagesOf("selfEvaluation") as SelfEvaluationStage[]),
    ...placeIn(search),
  }),
  component: page("spending", () => import("~/features/spending/SelfEvaluationsPage"), "SelfEvaluationsPage"),
});

const selfEvaluationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/self-evaluations/$selfEvaluationId",
  component: page("spending", () => import("~/features/spending/SelfEvaluationPage"), "SelfEvaluationPage"),
});

const monitoringsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/monitorings",
  validateSearch: (search: Asked): ListSearch<MonitoringStage> => ({
    keyword: textIn(search.keyword),
    stage: oneIn(search.stage, stagesOf("monitoring") as MonitoringStage[]),
    ...placeIn(search),
  }),
  component: page("spending", () => import("~/features/spending/MonitoringsPage"), "MonitoringsPage"),
});

const monitoringRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/monitorings/$monitoringId",
  component: page("spending", () => import("~/features/spending/MonitoringPage"), "MonitoringPage"),
});

const executionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/executions",
  validateSearch: (search: Asked): Place => placeIn(search),
  component: page("spending", () => import("~/features/spending/ExecutionsPage"), "ExecutionsPage"),
});

const executionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/executions/$importId",
  validateSearch: (search: Asked): Place => placeIn(search),
  component: page("spending", () => import("~/features/spending/ExecutionPage"), "ExecutionPage"),
});

const adjustmentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/adjustments",
  validateSearch: (search: Asked): ListSearch<AdjustmentStage> => ({
    keyword: textIn(search.keyword),
    stage: oneIn(search.stage, stagesOf("adjustment") as AdjustmentStage[]),
    ...placeIn(search),
  }),
  component: page("spending", () => import("~/features/spending/AdjustmentsPage"), "AdjustmentsPage"),
});

const adjustmentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/adjustments/$adjustmentId",
  component: page("spending", () => import("~/features/spending/AdjustmentPage"), "AdjustmentPage"),
});

const evaluationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/evaluations",
  validateSearch: (search: Asked): ListSearch<EvaluationStage> => ({
    keyword: textIn(search.keyword),
    stage: oneIn(search.stage, stagesOf("evaluation") as EvaluationStage[]),
    ...placeIn(search),
  }),
  component: page("spending", () => import("~/features/spending/EvaluationsPage"), "EvaluationsPage"),
});

const evaluationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/evaluations/$evaluationId",
  component: page("spending", () => import("~/features/spending/EvaluationPage"), "EvaluationPage"),
});

const evaluationReportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/evaluations/$evaluationId/report",
  component: page("spending", () => import("~/features/spending/ReportPage"), "ReportPage"),
});

/** 执行数、运行监控、预算调整、绩效自评与绩效评价: the lists of a year, and one page in each. */
export const spendingRoutes = [
  monitoringsRoute,
  monitoringRoute,
  executionsRoute,
  executionRoute,
  adjustmentsRoute,
  adjustmentRoute,
  selfEvaluationsRoute,
  selfEvaluationRoute,
  evaluationsRoute,
  evaluationRoute,
  evaluationReportRoute,
] as const;
