import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import { page } from "../page";
import { wholeIn } from "./search";
import { shellRoute } from "./shell";

const meetingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/declarations/$declarationId/meeting",
  component: page("meeting", () => import("~/features/meeting/MeetingPage"), "MeetingPage", "scoring"),
});

const bookRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/declarations/$declarationId/minutes",
  component: page("meeting", () => import("~/features/meeting/BookPage"), "BookPage", "scoring"),
});

/** Which of a project's rounds; the newest when left out. */
type ResultSearch = { round?: number };

const resultRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/declarations/$declarationId/result",
  validateSearch: (search: { round?: unknown } & SearchSchemaInput): ResultSearch => ({
    round: wholeIn(search.round, 1, 1000),
  }),
  component: page("meeting", () => import("~/features/meeting/ResultPage"), "ResultPage", "scoring"),
});

/** 集体评审 of one declaration, the minutes of its gathering, and what its rounds of review came to. */
export const meetingRoutes = [meetingRoute, bookRoute, resultRoute] as const;
