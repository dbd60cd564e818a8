import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import { page } from "../page";
import { oneIn, type Place, placeIn, textIn } from "./search";
import { shellRoute } from "./shell";

type LibrarySearch = Place & {
  keyword?: string;
  level?: string;
  class?: string;
  /** Those that suit every functional class. */
  common?: boolean;
  tag?: string;
  unit?: string;
  status?: "RETIRED";
};

const libraryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/indicators",
  validateSearch: (
    search: Partial<Record<keyof LibrarySearch, unknown>> & SearchSchemaInput,
  ): LibrarySearch => ({
    keyword: textIn(search.keyword),
    level: textIn(search.level),
    class: textIn(search.class),
    common: search.common === true ? true : undefined,
    tag: textIn(search.tag),
    unit: textIn(search.unit),
    status: oneIn(search.status, ["RETIRED"]),
    ...placeIn(search),
  }),
  component: page("indicators", () => import("~/features/indicators/LibraryPage"), "LibraryPage", "lists"),
});

const indicatorRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/indicators/$indicatorId",
  component: page("indicators", () => import("~/features/indicators/IndicatorPage"), "IndicatorPage"),
});

/** 指标库: the list, and one of its rows. */
export const indicatorRoutes = [libraryRoute, indicatorRoute] as const;
