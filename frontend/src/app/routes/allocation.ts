import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import type { FundingShow } from "~/generated/graphql";
import { isDecimal } from "~/lib/money";
import { page } from "../page";
import { oneIn, textIn, wholeIn } from "./search";
import { shellRoute } from "./shell";

/** The ceiling that is tried, and which lines are shown. */
type FundingSearch = {
  ceiling?: string;
  strict?: boolean;
  show?: FundingShow;
  section?: string;
  page?: number;
};

const shows: readonly FundingShow[] = ["FUNDED", "RESERVE", "FIRST", "DEPARTED", "MOVED", "BETTER"];

const tried = (value: unknown) => {
  const text = textIn(value);
  return text && isDecimal(text) ? text : undefined;
};

/** 资金安排 of a batch. */
export const allocationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/batches/$batchId/funding",
  validateSearch: (
    search: Partial<Record<keyof FundingSearch, unknown>> & SearchSchemaInput,
  ): FundingSearch => ({
    ceiling: tried(search.ceiling),
    strict: typeof search.strict === "boolean" ? search.strict : undefined,
    show: oneIn(search.show, shows),
    section: textIn(search.section),
    page: wholeIn(search.page, 2, 100_000),
  }),
  component: page("allocation", () => import("~/features/allocation/FundingPage"), "FundingPage"),
});
