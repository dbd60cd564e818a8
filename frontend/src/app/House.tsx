import { createRouter, RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { Loading } from "~/ui/states";
import { graphClient } from "./graphql";
import { openPack } from "./openPack";
import { Broken } from "./routes/Broken";
import { type RouterContext, rootRoute } from "./routes/root";
import { routeTree } from "./routes/tree";
import type { Session, Viewer } from "./session";
import { mayOf } from "./shell/may";

function makeRouter() {
  return createRouter({
    routeTree,
    context: undefined as unknown as RouterContext, // the house gives it
    defaultPreload: "intent",
    defaultPendingComponent: Loading,
    defaultPendingMs: 200,
    defaultPendingMinMs: 0, // a page that is there is shown
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: rootRoute.options.notFoundComponent,
    scrollRestoration: true,
  });
}

type Router = ReturnType<typeof makeRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: Router;
  }
}

let router: Router | null = null;

/** The one router; not made at the door, whose address is none of its places. */
function theRouter(): Router {
  router ??= makeRouter();
  return router;
}

/** Fetches the page of the address while the server still says who is here. */
export function fetchPage(): void {
  const [routes] = theRouter().getMatchedRoutes(location.pathname);
  for (const route of routes)
    theRouter()
      .loadRouteChunk(route)
      ?.catch(() => undefined); // the page itself will say so
}

type Props = { session: Session; viewer: Viewer };

/** Everything behind the door, for one viewer. */
export function House({ session, viewer }: Props) {
  const [context] = useState((): RouterContext => {
    const scores = mayOf(viewer.roles)("saveScore");
    const pack = openPack(viewer, scores); // now: it takes as long as the first page
    return { session, viewer, scores, pack, client: graphClient(session, pack) };
  });
  return <RouterProvider router={theRouter()} context={context} />;
}
