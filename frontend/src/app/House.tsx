import { createRouter, RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { Loading } from "~/ui/states";
import { Broken } from "./routes/Broken";
import { type RouterContext, rootRoute } from "./routes/root";
import { routeTree } from "./routes/tree";

function routerFor(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    defaultPreload: "intent",
    defaultPendingComponent: Loading,
    defaultPendingMs: 200,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: rootRoute.options.notFoundComponent,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof routerFor>;
  }
}

/** Everything behind the door, for one viewer. */
export default function House(context: RouterContext) {
  const [router] = useState(() => routerFor(context));
  return <RouterProvider router={router} />;
}
