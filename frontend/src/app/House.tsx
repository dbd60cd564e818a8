import { createRouter, RouterProvider } from "@tanstack/react-router";
import { Loading } from "~/ui/states";
import { Broken } from "./routes/Broken";
import { type RouterContext, rootRoute } from "./routes/root";
import { routeTree } from "./routes/tree";

function makeRouter() {
  return createRouter({
    routeTree,
    context: undefined as unknown as RouterContext, // the house gives it
    defaultPreload: "intent",
    defaultPendingComponent: Loading,
    defaultPendingMs: 200,
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

/** Everything behind the door, for one viewer. */
export default function House(context: RouterContext) {
  return <RouterProvider router={theRouter()} context={context} />;
}
