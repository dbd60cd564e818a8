import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import { page } from "../page";
import { textIn } from "./search";
import { shellRoute } from "./shell";

const batchesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/batches",
  component: page("batches", () => import("~/features/batches/BatchesPage"), "BatchesPage"),
});

const newBatchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/batches/new",
  validateSearch: (search: { from?: unknown } & SearchSchemaInput): { from?: string } => ({
    from: textIn(search.from),
  }),
  component: page("batches", () => import("~/features/batches/NewBatchPage"), "NewBatchPage"),
});

const boardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/batches/$batchId",
  component: page("batches", () => import("~/features/batches/BoardPage"), "BoardPage"),
});

const changeBatchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/batches/$batchId/change",
  component: page("batches", () => import("~/features/batches/ChangeBatchPage"), "ChangeBatchPage"),
});

/** 批次: the list, the board of one batch, and its form. */
export const batchRoutes = [batchesRoute, newBatchRoute, boardRoute, changeBatchRoute];
