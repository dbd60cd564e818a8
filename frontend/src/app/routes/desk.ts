import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "./shell";

/** Pages of the desk, drawn with antd. Pages for the phone and for print hang under the shell itself. */
export const deskRoute = createRoute({
  getParentRoute: () => shellRoute,
  id: "desk",
  component: lazyRouteComponent(() => import("../shell/Desk"), "Desk"),
});
