import { createRoute } from "@tanstack/react-router";
import { page } from "../page";
import { shellRoute } from "./shell";

/** 批量打印. */
export const printsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/prints",
  component: page("prints", () => import("~/features/prints/PrintsPage"), "PrintsPage"),
});
