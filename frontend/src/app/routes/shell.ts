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

const thisYear = budgetYear(new Date());

/** The frame of the pages: the bar, the menu, and the budget year one works on (in the URL). */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  validateSearch: (search: { year?: unknown } & SearchSchemaInput): { year: number } => {
    const year = Number(search.year);
    return { year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : thisYear };
  },
  search: { middlewares: [retainSearchParams(["year"]), stripSearchParams({ year: thisYear })] },
  component: Shell,
  notFoundComponent: NotFound,
});
