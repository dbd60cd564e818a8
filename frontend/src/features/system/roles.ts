import type { Role } from "~/generated/graphql";

/** The roles to filter by, in the order of the year; which can be granted how, the server says. */
export const grantable: readonly Role[] = [
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
