import { createRoute } from "@tanstack/react-router";
import { page } from "../page";
import { shellRoute } from "./shell";

export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  component: page("home", () => import("../Home"), "Home"),
});
