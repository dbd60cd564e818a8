import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import type { DeclarationStage } from "~/generated/graphql";
import { page } from "../page";
import { oneIn, type Place, placeIn } from "./search";
import { shellRoute } from "./shell";

/** The stages that a batch's panels are narrowed to. */
type PanelsSearch = Place & { stage?: DeclarationStage };

const panelsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/batches/$batchId/panels",
  validateSearch: (
    search: Partial<Record<keyof PanelsSearch, unknown>> & SearchSchemaInput,
  ): PanelsSearch => ({
    stage: oneIn<DeclarationStage>(search.stage, [
      "PANEL_FORMING",
      "INDIVIDUAL_REVIEW",
      "COLLECTIVE_REVIEW",
      "REVIEW_CLOSED",
    ]),
    ...placeIn(search),
  }),
  component: page("panel", () => import("~/features/panel/PanelsPage"), "PanelsPage"),
});

const togetherRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/batches/$batchId/panels/together",
  component: page("panel", () => import("~/features/panel/TogetherPage"), "TogetherPage"),
});

const panelRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/declarations/$declarationId/panel",
  component: page("panel", () => import("~/features/panel/PanelPage"), "PanelPage"),
});

/** 专家组: those of a batch, many drawn together, and one drawn, confirmed, invited, and how far it is. */
export const panelRoutes = [panelsRoute, togetherRoute, panelRoute] as const;
