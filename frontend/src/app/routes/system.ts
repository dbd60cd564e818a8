import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import type { Role, UserStatus } from "~/generated/graphql";
import { page } from "../page";
import { oneIn, type Place, placeIn, textIn } from "./search";
import { shellRoute } from "./shell";

/** Every role that can be granted. */
const roles: readonly Role[] = [
  "UNIT_CLERK",
  "UNIT_HEAD",
  "DEPT_REVIEWER",
  "SECTION_REVIEWER",
  "PERF_OFFICE",
  "BUDGET_SECTION",
  "EXPERT",
  "PANEL_LEADER",
  "AGENCY",
  "LEADER",
  "INTEGRATOR",
  "ADMIN",
  "SECURITY_ADMIN",
  "AUDITOR",
];

/** The filters of the accounts. */
export type UsersSearch = Place & { keyword?: string; role?: Role; status?: UserStatus; unit?: string };

const usersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/system/users",
  validateSearch: (search: Partial<Record<keyof UsersSearch, unknown>> & SearchSchemaInput): UsersSearch => ({
    keyword: textIn(search.keyword),
    role: oneIn(search.role, roles),
    status: oneIn(search.status, ["ACTIVE", "DISABLED"]),
    unit: textIn(search.unit),
    ...placeIn(search),
  }),
  component: page("system", () => import("~/features/system/UsersPage"), "UsersPage", "lists"),
});

const userRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/system/users/$userId",
  component: page("system", () => import("~/features/system/UserPage"), "UserPage"),
});

type UnitsSearch = Place & { keyword?: string };

const unitsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/system/units",
  validateSearch: (search: Partial<Record<keyof UnitsSearch, unknown>> & SearchSchemaInput): UnitsSearch => ({
    keyword: textIn(search.keyword),
    ...placeIn(search),
  }),
  component: page("system", () => import("~/features/system/UnitsPage"), "UnitsPage", "lists"),
});

const rolesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/system/roles",
  component: page("system", () => import("~/features/system/RolesPage"), "RolesPage"),
});

/** 用户与单位, 角色权限. */
export const systemRoutes = [usersRoute, userRoute, unitsRoute, rolesRoute] as const;
