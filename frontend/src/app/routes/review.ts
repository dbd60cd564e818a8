import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import type { DeclarationStage, ScreeningOutcome } from "~/generated/graphql";
import { page } from "../page";
import { oneIn, outcomes, type Place, placeIn, textIn, yesIn } from "./search";
import { shellRoute } from "./shell";

/** The filters of the section's queue. */
type QueueSearch = Place & {
  stage?: DeclarationStage;
  keyword?: string;
  /** The query as it was typed, whose conditions the others are. */
  q?: string;
  unit?: string;
  outcome?: ScreeningOutcome;
  from?: string;
  to?: string;
  overdue?: true;
};

const queueRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/review",
  validateSearch: (search: Partial<Record<keyof QueueSearch, unknown>> & SearchSchemaInput): QueueSearch => ({
    stage: oneIn<DeclarationStage>(search.stage, ["SECTION_REVIEW", "EXEMPTED"]),
    keyword: textIn(search.keyword),
    q: textIn(search.q),
    unit: textIn(search.unit),
    outcome: oneIn(search.outcome, outcomes),
    from: textIn(search.from),
    to: textIn(search.to),
    overdue: yesIn(search.overdue),
    ...placeIn(search),
  }),
  component: page("review", () => import("~/features/review/QueuePage"), "QueuePage", "lists"),
});

const reviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/review/$declarationId",
  component: page("review", () => import("~/features/review/ReviewPage"), "ReviewPage", "form"),
});

/** 审核队列, and the form beside 绩效目标审核表. */
export const reviewRoutes = [queueRoute, reviewRoute];
