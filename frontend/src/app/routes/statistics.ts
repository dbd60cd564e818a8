import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import { type View, views } from "~/features/statistics/tables";
import { page } from "../page";
import { oneIn, textIn, wholeIn } from "./search";
import { shellRoute } from "./shell";

/** What is counted, and which table is shown. */
type StatisticsSearch = {
  batch?: string;
  section?: string;
  unit?: string;
  funcClass?: string;
  nature?: string;
  tag?: string;
  table?: View;
  page?: number;
};

/** 报表中心. */
export const statisticsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/statistics",
  validateSearch: (
    search: Partial<Record<keyof StatisticsSearch, unknown>> & SearchSchemaInput,
  ): StatisticsSearch => ({
    batch: textIn(search.batch),
    section: textIn(search.section),
    unit: textIn(search.unit),
    funcClass: textIn(search.funcClass),
    nature: textIn(search.nature),
    tag: textIn(search.tag),
    table: oneIn(search.table, views),
    page: wholeIn(search.page, 2, 100_000),
  }),
  component: page(
    "statistics",
    () => import("~/features/statistics/StatisticsPage"),
    "StatisticsPage",
    "lists",
  ),
});
