import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import { type View, views } from "~/features/statistics/rowFilter";
import { page } from "../page";
import { oneIn, textIn } from "./search";
import { shellRoute } from "./shell";

/** What is counted, and which table is shown. */
type StatisticsSearch = { batch?: string; section?: string; table?: View };

/** 统计分析. */
export const statisticsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/statistics",
  validateSearch: (
    search: Partial<Record<keyof StatisticsSearch, unknown>> & SearchSchemaInput,
  ): StatisticsSearch => ({
    batch: textIn(search.batch),
    section: textIn(search.section),
    table: oneIn(search.table, views),
  }),
  component: page("statistics", () => import("~/features/statistics/StatisticsPage"), "StatisticsPage"),
});
