import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import type {
  AdjustmentStage,
  EvaluationStage,
  MonitoringLight,
  MonitoringStage,
  Rectification,
  RollupStage,
  SelfEvaluationStage,
} from "~/generated/graphql";
import { stagesOf } from "~/lib/stage";
import { page } from "../page";
import { oneIn, type Place, placeIn, textIn, textsIn, wholeIn, yesIn } from "./search";
import { shellRoute } from "./shell";

type ListSearch<Stage> = Place & { keyword?: string; stage?: Stage };
type Asked = Partial<Record<keyof ListSearch<string>, unknown>> & SearchSchemaInput;
type AskedFor<Figure> = Partial<Record<keyof (ListSearch<string> & OfFigure & Figure), unknown>> &
  SearchSchemaInput;

/** What every figure of the statistics narrows by: declarations of a kind. */
type OfFigure = {
  unit?: string;
  section?: string;
  batch?: string;
  funcClass?: string;
  nature?: string;
  tag?: string;
};

const ofFigure = (search: Partial<Record<keyof OfFigure, unknown>>): OfFigure => ({
  unit: textIn(search.unit),
  section: textIn(search.section),
  batch: textIn(search.batch),
  funcClass: textIn(search.funcClass),
  nature: textIn(search.nature),
  tag: textIn(search.tag),
});

type SelfFigure = { fund?: string; reported?: true; rechecked?: true; inflated?: true };
type MonitorFigure = {
  month?: number;
  light?: MonitoringLight;
  unlit?: true;
  suspended?: true;
  reported?: true;
};
type EvaluationFigure = { rectification?: Rectification };

const selfEvaluationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/self-evaluations",
  validateSearch: (
    search: AskedFor<SelfFigure>,
  ): ListSearch<SelfEvaluationStage> & OfFigure & SelfFigure => ({
    fund: textIn(search.fund),
    keyword: textIn(search.keyword),
    stage: oneIn(search.stage, stagesOf("selfEvaluation") as SelfEvaluationStage[]),
    ...ofFigure(search),
    reported: yesIn(search.reported),
    rechecked: yesIn(search.rechecked),
    inflated: yesIn(search.inflated),
    ...placeIn(search),
  }),
  component: page(
    "spending",
    () => import("~/features/spending/SelfEvaluationsPage"),
    "SelfEvaluationsPage",
    "lists",
  ),
});

type Rolled = OfFigure & { keyword?: string; fund?: string; ids?: string[] };

const selfRollupRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/self-evaluations/rollup",
  validateSearch: (search: Partial<Record<keyof Rolled, unknown>> & SearchSchemaInput): Rolled => ({
    keyword: textIn(search.keyword),
    fund: textIn(search.fund),
    ids: textsIn(search.ids),
    ...ofFigure(search),
  }),
  component: page("spending", () => import("~/features/spending/SelfRollupPage"), "SelfRollupPage"),
});

const rollupsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/self-evaluations/rollups",
  validateSearch: (search: Asked): ListSearch<RollupStage> => ({
    keyword: textIn(search.keyword),
    stage: oneIn(search.stage, stagesOf("rollup") as RollupStage[]),
    ...placeIn(search),
  }),
  component: page("spending", () => import("~/features/spending/RollupsPage"), "RollupsPage"),
});

const rollupRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/self-evaluations/rollups/$rollupId",
  component: page("spending", () => import("~/features/spending/RollupPage"), "RollupPage"),
});

const selfEvaluationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/self-evaluations/$selfEvaluationId",
  component: page("spending", () => import("~/features/spending/SelfEvaluationPage"), "SelfEvaluationPage"),
});

const monitoringsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/monitorings",
  validateSearch: (
    search: AskedFor<MonitorFigure>,
  ): ListSearch<MonitoringStage> & OfFigure & MonitorFigure => ({
    keyword: textIn(search.keyword),
    stage: oneIn(search.stage, stagesOf("monitoring") as MonitoringStage[]),
    ...ofFigure(search),
    month: wholeIn(search.month, 1, 12),
    light: oneIn<MonitoringLight>(search.light, ["GREEN", "YELLOW", "RED"]),
    unlit: yesIn(search.unlit),
    suspended: yesIn(search.suspended),
    reported: yesIn(search.reported),
    ...placeIn(search),
  }),
  component: page(
    "spending",
    () => import("~/features/spending/MonitoringsPage"),
    "MonitoringsPage",
    "lists",
  ),
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
  component: page("spending", () => import("~/features/spending/AdjustmentPage"), "AdjustmentPage", "form"),
});

const evaluationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/evaluations",
  validateSearch: (
    search: AskedFor<EvaluationFigure>,
  ): ListSearch<EvaluationStage> & OfFigure & EvaluationFigure => ({
    keyword: textIn(search.keyword),
    stage: oneIn(search.stage, stagesOf("evaluation") as EvaluationStage[]),
    ...ofFigure(search),
    rectification: oneIn<Rectification>(search.rectification, ["OPEN", "OVERDUE", "DONE"]),
    ...placeIn(search),
  }),
  component: page(
    "spending",
    () => import("~/features/spending/EvaluationsPage"),
    "EvaluationsPage",
    "lists",
  ),
});

const evaluationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/evaluations/$evaluationId",
  component: page("spending", () => import("~/features/spending/EvaluationPage"), "EvaluationPage", "lists"),
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
  selfRollupRoute,
  rollupsRoute,
  rollupRoute,
  selfEvaluationRoute,
  evaluationsRoute,
  evaluationRoute,
  evaluationReportRoute,
] as const;
