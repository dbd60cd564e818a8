import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import { page } from "../page";
import { type Place, placeIn } from "./search";
import { shellRoute } from "./shell";

type NoticesSearch = Place & { unread?: true };

export const noticesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/notices",
  validateSearch: (
    search: Partial<Record<keyof NoticesSearch, unknown>> & SearchSchemaInput,
  ): NoticesSearch => ({
    unread: search.unread === true || search.unread === "true" || undefined,
    ...placeIn(search),
  }),
  component: page("notices", () => import("~/features/notices/NoticesPage"), "NoticesPage"),
});
