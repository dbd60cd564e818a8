import { createRoute } from "@tanstack/react-router";
import { page } from "../page";
import { shellRoute } from "./shell";

/** 我的账号. */
export const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/account",
  component: page("account", () => import("~/features/account/AccountPage"), "AccountPage"),
});
