import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import { page } from "../page";
import { oneIn } from "./search";
import { shellRoute } from "./shell";

const mySheetsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/scoring",
  component: page("scoring", () => import("~/features/scoring/MySheetsPage"), "MySheetsPage"),
});

/** Where there is no room for both, the sheet or the papers. */
type SheetSearch = { tab?: "papers" };

const sheetRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/scoring/$sheetId",
  validateSearch: (search: { tab?: unknown } & SearchSchemaInput): SheetSearch => ({
    tab: oneIn(search.tab, ["papers"]),
  }),
  component: page("scoring", () => import("~/features/scoring/SheetPage"), "SheetPage"),
});

const compareRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/scoring/$sheetId/compare",
  component: page("comparison", () => import("~/features/comparison/ComparePage"), "ComparePage"),
});

/** 我的评审: an expert's sheets, one of them, and what its project is compared with. */
export const scoringRoutes = [mySheetsRoute, sheetRoute, compareRoute] as const;
