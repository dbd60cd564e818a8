import { createRoute } from "@tanstack/react-router";
import { page } from "../page";
import { shellRoute } from "./shell";

const standardsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/standards",
  component: page("standards", () => import("~/features/standards/StandardsPage"), "StandardsPage"),
});

const standardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/standards/$standardId",
  component: page("standards", () => import("~/features/standards/StandardPage"), "StandardPage", "columns"),
});

const screeningRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/standards/screening",
  component: page("standards", () => import("~/features/standards/ScreeningPage"), "ScreeningPage"),
});

/** 标准定制, to read; and the dry run of the screening rules. */
export const standardRoutes = [standardsRoute, standardRoute, screeningRoute];
