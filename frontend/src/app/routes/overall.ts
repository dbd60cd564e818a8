import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import type { OverallStage } from "~/generated/graphql";
import { stagesOf } from "~/lib/stage";
import { page } from "../page";
import { oneIn, type Place, placeIn, textIn } from "./search";
import { shellRoute } from "./shell";

type ListSearch = Place & { keyword?: string; stage?: OverallStage };

const overallsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/overalls",
  validateSearch: (search: Partial<Record<keyof ListSearch, unknown>> & SearchSchemaInput): ListSearch => ({
    keyword: textIn(search.keyword),
    stage: oneIn(search.stage, stagesOf("overall") as OverallStage[]),
    ...placeIn(search),
  }),
  component: page("overall", () => import("~/features/overall/OverallsPage"), "OverallsPage"),
});

const planRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/overalls/plan",
  component: page("overall", () => import("~/features/overall/PlanPage"), "PlanPage"),
});

const overallRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/overalls/$overallId",
  component: page("overall", () => import("~/features/overall/OverallPage"), "OverallPage", "form"),
});

const printRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/overalls/$overallId/print",
  component: page("overall", () => import("~/features/overall/PrintPage"), "PrintPage", "form"),
});

/** 部门整体支出绩效: the list of a year, the office's plan, one department's form, and its print. */
export const overallRoutes = [overallsRoute, planRoute, overallRoute, printRoute] as const;
