import {
  createRoute,
  retainSearchParams,
  type SearchSchemaInput,
  stripSearchParams,
} from "@tanstack/react-router";
import { budgetYear } from "~/lib/dates";
import { NotFound } from "~/ui/states";
import { Shell } from "../shell/Shell";
import { rootRoute } from "./root";
import { textIn, wholeIn } from "./search";

const thisYear = budgetYear(new Date());

/**
 * What every page's URL may say: the budget year one works on, and of several roles
 * the one that the menu is narrowed to.
 */
type ShellSearch = { year: number; as?: string };

/** The frame of the pages: the bar, the menu. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  validateSearch: (search: { year?: unknown; as?: unknown } & SearchSchemaInput): ShellSearch => ({
    year: wholeIn(search.year, 2000, 2100) ?? thisYear,
    as: textIn(search.as),
  }),
  search: { middlewares: [stripSearchParams({ year: thisYear }), retainSearchParams(["year", "as"])] },
  component: Shell,
  notFoundComponent: NotFound,
});
