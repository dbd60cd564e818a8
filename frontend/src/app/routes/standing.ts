import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import { page } from "../page";
import { textIn, wholeIn } from "./search";
import { shellRoute } from "./shell";

type StandingSearch = { keyword?: string; page?: number };

const standingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/standing",
  validateSearch: (
    search: Partial<Record<keyof StandingSearch, unknown>> & SearchSchemaInput,
  ): StandingSearch => ({
    keyword: textIn(search.keyword),
    page: wholeIn(search.page, 2, 100_000),
  }),
  component: page("standing", () => import("~/features/standing/StandingPage"), "StandingPage", "lists"),
});

const ownRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/standing/own",
  component: page("standing", () => import("~/features/standing/ExpertPage"), "OwnPage"),
});

const expertRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/standing/$expertId",
  component: page("standing", () => import("~/features/standing/ExpertPage"), "ExpertPage"),
});

const payRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/pay",
  validateSearch: (search: { batch?: unknown } & SearchSchemaInput): { batch?: string } => ({
    batch: textIn(search.batch),
  }),
  component: page("standing", () => import("~/features/standing/PayPage"), "PayPage"),
});

const payListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/pay/$payListId",
  component: page("standing", () => import("~/features/standing/PayListPage"), "PayListPage"),
});

/** 专家考核 and 评审费. */
export const standingRoutes = [standingRoute, ownRoute, expertRoute, payRoute, payListRoute] as const;
