import { deskRoute } from "./desk";
import { homeRoute } from "./home";
import { rootRoute } from "./root";
import { shellRoute } from "./shell";

/**
 * All pages behind the door. A new one: its route in a file of this folder named after its verb,
 * one line here, and, where a menu leads to it, one line in shell/menu.ts.
 */
export const routeTree = rootRoute.addChildren([
  shellRoute.addChildren([
    homeRoute, // native pages: phone, print, home
    deskRoute.addChildren([]), // pages with antd
  ]),
]);
