import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import type {
  Counted,
  DeclarationStage,
  DispersionBand,
  ExecutionBand,
  Grade,
  IndicatorsCounted,
  ProjectStatus,
  ScreeningOutcome,
} from "~/generated/graphql";
import {
  counted,
  countedIndicators,
  dispersionBands,
  executionBands,
  grades,
  longestStuck,
} from "~/lib/narrowed";
import { stagesOf } from "~/lib/stage";
import { page } from "../page";
import { dayIn, oneIn, outcomes, type Place, placeIn, someIn, textIn, wholeIn, yesIn } from "./search";
import { shellRoute } from "./shell";

type Asked<Search> = Partial<Record<keyof Search, unknown>> & SearchSchemaInput;

/** The filters of the project library (项目库). */
export type ProjectsSearch = Place & {
  keyword?: string;
  /** The query as it was typed, whose conditions the others are. */
  q?: string;
  unit?: string;
  section?: string;
  status?: ProjectStatus;
  /** A budget year in which the project was declared. */
  declaredIn?: number;
};

const projectsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/projects",
  validateSearch: (search: Asked<ProjectsSearch>): ProjectsSearch => ({
    keyword: textIn(search.keyword),
    q: textIn(search.q),
    unit: textIn(search.unit),
    section: textIn(search.section),
    status: oneIn(search.status, ["ACTIVE", "SHELVED"]),
    declaredIn: wholeIn(search.declaredIn, 2000, 2100),
    ...placeIn(search),
  }),
  component: page("projects", () => import("~/features/projects/ProjectsPage"), "ProjectsPage", "lists"),
});

const projectRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/projects/$projectId",
  component: page("projects", () => import("~/features/projects/ProjectPage"), "ProjectPage"),
});

/** The filters of the declarations of the year (绩效申报). A board's numbers lead here. */
export type DeclarationsSearch = Place & {
  keyword?: string;
  /** The query as it was typed, whose conditions the others are. */
  q?: string;
  batch?: string;
  stages?: DeclarationStage[];
  unit?: string;
  section?: string;
  outcome?: ScreeningOutcome;
  /** The least and the most amount declared, 万元. */
  from?: string;
  to?: string;
  overdue?: true;
  /** What a figure of the statistics counts. */
  counted?: Counted;
  funcClass?: string;
  nature?: string;
  grade?: Grade;
  ungraded?: true;
  /** 1 to 4; 0 for those without. */
  priority?: number;
  returns?: number;
  tag?: string;
  execution?: ExecutionBand;
  /** A code; "none" for those that name no reason. */
  cutReason?: string;
  /** A stage that it has left. */
  passed?: DeclarationStage;
  /** Longer than these days in one stage. */
  stuckDays?: number;
  expert?: string;
  /** The day on which it was first handed in. */
  submittedOn?: string;
  dispersion?: DispersionBand;
  /** With an annual indicator that is counted so, of this second level. */
  indicators?: IndicatorsCounted;
  level2?: string;
};

const declarationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/declarations",
  validateSearch: (search: Asked<DeclarationsSearch>): DeclarationsSearch => ({
    keyword: textIn(search.keyword),
    q: textIn(search.q),
    batch: textIn(search.batch),
    stages: someIn(search.stages, stagesOf("declaration") as DeclarationStage[]),
    unit: textIn(search.unit),
    section: textIn(search.section),
    outcome: oneIn(search.outcome, outcomes),
    from: textIn(search.from),
    to: textIn(search.to),
    overdue: yesIn(search.overdue),
    counted: oneIn(search.counted, counted),
    funcClass: textIn(search.funcClass),
    nature: textIn(search.nature),
    grade: oneIn(search.grade, grades),
    ungraded: yesIn(search.ungraded),
    priority: wholeIn(search.priority, 0, 4),
    returns: wholeIn(search.returns, 0, 1000),
    tag: textIn(search.tag),
    execution: oneIn(search.execution, executionBands),
    cutReason: textIn(search.cutReason),
    passed: oneIn(search.passed, stagesOf("declaration") as DeclarationStage[]),
    stuckDays: wholeIn(search.stuckDays, 1, longestStuck),
    expert: textIn(search.expert),
    submittedOn: dayIn(search.submittedOn),
    dispersion: oneIn(search.dispersion, dispersionBands),
    indicators: oneIn(search.indicators, countedIndicators),
    level2: textIn(search.level2),
    ...placeIn(search),
  }),
  component: page(
    "projects",
    () => import("~/features/projects/DeclarationsPage"),
    "DeclarationsPage",
    "lists",
  ),
});

/** 项目库与绩效申报: the lists, and the page of one project. */
export const projectRoutes = [projectsRoute, projectRoute, declarationsRoute] as const;
