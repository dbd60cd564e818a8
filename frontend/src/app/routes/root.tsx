import { createRootRouteWithContext, Outlet } from "@tanstack/react-router";
import { Loading, NotFound } from "~/ui/states";
import type { Session, Viewer } from "../session";
import { Broken } from "./Broken";

export type RouterContext = { session: Session; viewer: Viewer };

/** What every page behind the door stands on. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  pendingComponent: Loading,
  errorComponent: Broken,
  notFoundComponent: () => (
    <main className="bare">
      <NotFound />
    </main>
  ),
});
