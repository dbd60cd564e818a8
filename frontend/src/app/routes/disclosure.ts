import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import { page } from "../page";
import { type Place, placeIn } from "./search";
import { shellRoute } from "./shell";

/** 信息公开 of a batch. */
export const disclosureRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/batches/$batchId/disclosure",
  validateSearch: (search: Partial<Record<keyof Place, unknown>> & SearchSchemaInput): Place =>
    placeIn(search),
  component: page("disclosure", () => import("~/features/disclosure/DisclosurePage"), "DisclosurePage"),
});
