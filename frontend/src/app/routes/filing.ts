import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import { page } from "../page";
import { wholeIn } from "./search";
import { shellRoute } from "./shell";

const declarationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/declarations/$declarationId",
  component: page("filing", () => import("~/features/filing/DeclarationPage"), "DeclarationPage", "form"),
});

const printRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/declarations/$declarationId/print",
  component: page("filing", () => import("~/features/filing/PrintPage"), "PrintPage", "form"),
});

const surveysRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/declarations/$declarationId/surveys",
  component: page("survey", () => import("~/features/survey/SurveysPage"), "SurveysPage"),
});

/** Two versions of a form; 0 is the form as it stands. */
type ChangesSearch = { from?: number; to?: number; all?: true };

const changesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/declarations/$declarationId/changes",
  validateSearch: (
    search: Partial<Record<keyof ChangesSearch, unknown>> & SearchSchemaInput,
  ): ChangesSearch => ({
    from: wholeIn(search.from, 0, 1000),
    to: wholeIn(search.to, 0, 1000),
    all: search.all === true || search.all === "true" || undefined,
  }),
  component: page("filing", () => import("~/features/filing/ChangesPage"), "ChangesPage", "form"),
});

/** 绩效目标申报表 of one project and year: filled in, read, compared, printed, and surveyed. */
export const filingRoutes = [declarationRoute, printRoute, changesRoute, surveysRoute] as const;
