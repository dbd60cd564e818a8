import { createRoute } from "@tanstack/react-router";
import { page } from "../page";
import { shellRoute } from "./shell";

const reportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/batches/$batchId/reports",
  component: page("reports", () => import("~/features/reports/ReportsPage"), "ReportsPage"),
});

const reportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/reports/$reportId",
  component: page("reports", () => import("~/features/reports/ReportPage"), "ReportPage"),
});

/** 绩效预算评价报告: those of a batch, and the page and paper of one. */
export const reportRoutes = [reportsRoute, reportRoute];
