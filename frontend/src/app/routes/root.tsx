import { createRootRouteWithContext, Outlet } from "@tanstack/react-router";
import type { Client } from "urql";
import type { Pack } from "~/lib/pack";
import { Loading, NotFound } from "~/ui/states";
import type { Session, Viewer } from "../session";
import { Broken } from "./Broken";

export type RouterContext = {
  session: Session;
  viewer: Viewer;
  /** The viewer is an expert, who may go on without a network. */
  scores: boolean;
  pack: Promise<Pack | null>;
  client: Client;
};

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
