import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import { page } from "../page";
import { oneIn, type Place, placeIn, textIn } from "./search";
import { shellRoute } from "./shell";

const listed = ["yes", "no"] as const;

type AgenciesSearch = Place & { keyword?: string; next?: (typeof listed)[number] };

const agenciesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/agencies",
  validateSearch: (
    search: Partial<Record<keyof AgenciesSearch, unknown>> & SearchSchemaInput,
  ): AgenciesSearch => ({
    keyword: textIn(search.keyword),
    next: oneIn(search.next, listed),
    ...placeIn(search),
  }),
  component: page("agencies", () => import("~/features/agencies/AgenciesPage"), "AgenciesPage", "lists"),
});

const agencyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/agencies/$agencyId",
  component: page("agencies", () => import("~/features/agencies/AgencyPage"), "AgencyPage"),
});

const assignmentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/assignments",
  component: page("agencies", () => import("~/features/agencies/AssignmentsPage"), "AssignmentsPage"),
});

/** 第三方机构: the list, one of them, and what a third party itself is engaged for. */
export const agencyRoutes = [agenciesRoute, agencyRoute, assignmentsRoute] as const;
