import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import { page } from "../page";
import { textIn, wholeIn } from "./search";
import { shellRoute } from "./shell";

/** What is shown, and how many days in one stage are too many. */
type DashboardSearch = { batch?: string; section?: string; days?: number };

/** 驾驶舱. */
export const dashboardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/dashboard",
  validateSearch: (
    search: Partial<Record<keyof DashboardSearch, unknown>> & SearchSchemaInput,
  ): DashboardSearch => ({
    batch: textIn(search.batch),
    section: textIn(search.section),
    days: wholeIn(search.days, 1, 3650),
  }),
  component: page("dashboard", () => import("~/features/dashboard/DashboardPage"), "DashboardPage"),
});
