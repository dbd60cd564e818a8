import { createRoute } from "@tanstack/react-router";
import { page } from "../page";
import { shellRoute } from "./shell";

/** 批复与送出 of a batch. */
export const approvalRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/batches/$batchId/approval",
  component: page("approval", () => import("~/features/approval/ApprovalPage"), "ApprovalPage"),
});
