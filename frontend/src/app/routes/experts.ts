import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import type { ExpertStatus } from "~/generated/graphql";
import { stagesOf } from "~/lib/stage";
import { page } from "../page";
import { dayIn, oneIn, type Place, placeIn, textIn, yesIn } from "./search";
import { shellRoute } from "./shell";

/** The filters of the expert library. */
export type ExpertsSearch = Place & {
  keyword?: string;
  /** The query as it was typed, whose conditions the others are. */
  q?: string;
  field?: string;
  status?: ExpertStatus;
  /** The employer's kind. */
  kind?: string;
  /** The term ends on this day or before. */
  endBy?: string;
  /** Not away today. */
  free?: true;
};

const expertsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/experts",
  validateSearch: (
    search: Partial<Record<keyof ExpertsSearch, unknown>> & SearchSchemaInput,
  ): ExpertsSearch => ({
    keyword: textIn(search.keyword),
    q: textIn(search.q),
    field: textIn(search.field),
    status: oneIn(search.status, stagesOf("expert") as ExpertStatus[]),
    kind: textIn(search.kind),
    endBy: dayIn(search.endBy),
    free: yesIn(search.free),
    ...placeIn(search),
  }),
  component: page("experts", () => import("~/features/experts/ExpertsPage"), "ExpertsPage", "lists"),
});

const form = () => import("~/features/experts/ExpertFormPage");
const entry = () => import("~/features/experts/ExpertPage");
const conflicts = () => import("~/features/experts/ConflictsPage");

const newExpertRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/experts/new",
  component: page("experts", form, "RecommendPage"),
});

const applyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/experts/apply",
  component: page("experts", form, "ApplyPage"),
});

const mineRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/experts/mine",
  component: page("experts", entry, "MyEntryPage"),
});

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/experts/import",
  component: page("experts", () => import("~/features/experts/ImportPage"), "ImportPage"),
});

const conflictsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/experts/conflicts",
  component: page("experts", conflicts, "ConflictsPage"),
});

const expertRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/experts/$expertId",
  component: page("experts", entry, "ExpertPage"),
});

const editExpertRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/experts/$expertId/edit",
  component: page("experts", form, "EditExpertPage"),
});

const recusalRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/declarations/$declarationId/recusal",
  component: page("experts", conflicts, "RecusalPage"),
});

const objectionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/declarations/$declarationId/objection",
  component: page("experts", () => import("~/features/experts/ObjectionPage"), "ObjectionPage"),
});

/** 专家库: the list, one entry, its forms, what comes in as a workbook, and who is tied to what. */
export const expertRoutes = [
  expertsRoute,
  newExpertRoute,
  applyRoute,
  mineRoute,
  importRoute,
  conflictsRoute,
  expertRoute,
  editExpertRoute,
  recusalRoute,
  objectionRoute,
] as const;
