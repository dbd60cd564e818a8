import type { LinkProps } from "@tanstack/react-router";
import type { Role } from "~/generated/graphql";

export type MenuItem = {
  path: NonNullable<LinkProps["to"]>;
  /** Its key under menu. in the catalogue app. */
  label: string;
  /** A line drawing on 24 by 24. */
  icon: string;
  /** Who may open it; everybody when left out. */
  roles?: readonly Role[];
};

export type MenuGroup = { label: string; items: readonly MenuItem[] };

/** Those whose work is on declarations; experts see only what is on their own list. */
const readers: readonly Role[] = [
  "UNIT_CLERK",
  "UNIT_HEAD",
  "DEPT_REVIEWER",
  "SECTION_REVIEWER",
  "PERF_OFFICE",
  "BUDGET_SECTION",
  "LEADER",
  "AUDITOR",
];

/** The three who look after the installation (三员). */
const administrators: readonly Role[] = ["ADMIN", "SECURITY_ADMIN", "AUDITOR"];

/** Whose day begins with the numbers of the whole. */
const overseers: readonly Role[] = ["LEADER"];

/** Those who know the yardsticks: who sets them, works by them, oversees them. */
const measurers: readonly Role[] = ["PERF_OFFICE", "SECTION_REVIEWER", "LEADER", "AUDITOR", "ADMIN"];

/** The whole menu. This table is the one place in the SPA that looks at roles. */
const groups: readonly MenuGroup[] = [
  {
    label: "desk",
    items: [
      { path: "/", label: "home", icon: "M4 11 12 4l8 7v9h-5v-6H9v6H4z" },
      { path: "/notices", label: "notices", icon: "M6 16V11a6 6 0 1 1 12 0v5l2 2H4zM10 21h4" },
    ],
  },
  {
    label: "filing",
    items: [
      {
        path: "/projects",
        label: "projects",
        icon: "M3 7V5h6l2 2h10v12H3zM3 11h18",
        roles: readers,
      },
      {
        path: "/declarations",
        label: "declarations",
        icon: "M6 3h9l4 4v14H6zM14 3v5h5M9 13h6M9 17h6",
        roles: readers,
      },
      {
        path: "/review",
        label: "review",
        icon: "M4 6h9M4 12h6M4 18h6M14 16l3 3 5-6",
        roles: ["SECTION_REVIEWER"],
      },
      {
        path: "/monitorings",
        label: "monitorings",
        icon: "M3 12h4l3 7 4-14 3 7h4",
        roles: readers,
      },
      {
        path: "/adjustments",
        label: "adjustments",
        icon: "M4 7h10M18 7h2M4 17h2M10 17h10M16 4v6M8 14v6",
        roles: readers,
      },
      {
        path: "/executions",
        label: "executions",
        icon: "M12 3v11M7 9l5 5 5-5M4 17v4h16v-4",
        roles: ["PERF_OFFICE", "BUDGET_SECTION", "SECTION_REVIEWER", "LEADER", "INTEGRATOR", "AUDITOR"],
      },
      {
        path: "/self-evaluations",
        label: "selfEvaluations",
        icon: "M9 11l3 3 8-8M20 12v8H4V4h9",
        roles: readers,
      },
      {
        path: "/evaluations",
        label: "evaluations",
        icon: "M4 20V10M10 20V4M16 20v-7M21 20H3M17 8l2 2 3-4",
        roles: [...readers, "EXPERT", "AGENCY"],
      },
      {
        path: "/overalls",
        label: "overalls",
        icon: "M4 21V8l8-5 8 5v13M4 21h16M9 21v-6h6v6M9 11h.01M15 11h.01",
        roles: readers,
      },
      {
        path: "/scoring",
        label: "scoring",
        icon: "m12 3 2.7 5.6 6.1.8-4.5 4.2 1.1 6.1L12 16.8l-5.4 2.9 1.1-6.1-4.5-4.2 6.1-.8z",
        roles: ["EXPERT"],
      },
      {
        path: "/experts/mine",
        label: "mine",
        icon: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21v-1a8 8 0 0 1 16 0v1",
        roles: ["EXPERT"],
      },
      {
        path: "/standing/own",
        label: "ownStanding",
        icon: "M12 14a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM9 13l-2 8 5-3 5 3-2-8",
        roles: ["EXPERT"],
      },
      {
        path: "/assignments",
        label: "assignments",
        icon: "M4 7h16v13H4zM9 7V4h6v3M4 13h16",
        roles: ["AGENCY"],
      },
    ],
  },
  {
    label: "organise",
    items: [
      {
        path: "/batches",
        label: "batches",
        icon: "m12 3 9 5-9 5-9-5zM3 12.5l9 5 9-5M3 17l9 5 9-5",
        roles: ["PERF_OFFICE", "BUDGET_SECTION", "LEADER", "SECTION_REVIEWER", "AUDITOR"],
      },
      {
        path: "/experts",
        label: "experts",
        icon: "M8 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM1 20a7 7 0 0 1 14 0M16 4a4 4 0 0 1 0 8M18 14a6 6 0 0 1 5 6",
        roles: ["PERF_OFFICE", "LEADER", "AUDITOR", "SECTION_REVIEWER", "DEPT_REVIEWER", "UNIT_HEAD"],
      },
      {
        path: "/agencies",
        label: "agencies",
        icon: "M4 21V5l8-2v18M12 8h8v13M7 8v.01M7 12v.01M7 16v.01M16 12v.01M16 16v.01",
        roles: ["PERF_OFFICE", "DEPT_REVIEWER", "LEADER", "AUDITOR"],
      },
      {
        path: "/standing",
        label: "standing",
        icon: "M12 14a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM9 13l-2 8 5-3 5 3-2-8",
        roles: ["PERF_OFFICE", "LEADER", "AUDITOR"],
      },
      {
        path: "/pay",
        label: "pay",
        icon: "M4 7h16v11H4zM4 11h16M8 15h4",
        roles: ["PERF_OFFICE", "LEADER", "AUDITOR"],
      },
    ],
  },
  {
    label: "analyse",
    items: [
      {
        path: "/dashboard",
        label: "dashboard",
        icon: "M4 17a8 8 0 1 1 16 0M12 17l4-6M4 20h16",
        roles: readers,
      },
      {
        path: "/statistics",
        label: "statistics",
        icon: "M4 20h16M7 16v-5M12 16V5M17 16v-8",
        roles: readers,
      },
      {
        path: "/imports",
        label: "imports",
        icon: "M12 3v11M7 9l5 5 5-5M4 15v6h16v-6M8 18h8",
        roles: ["UNIT_CLERK", "PERF_OFFICE", "ADMIN"],
      },
      {
        path: "/prints",
        label: "prints",
        icon: "M7 8V3h10v5M5 8h14v9h-3v4H8v-4H5zM8 14h8",
        roles: readers,
      },
      {
        path: "/quality",
        label: "quality",
        icon: "M3 20h18M6 16V9M11 16V5M16 16v-4M20 7l-4 2-5-4-5 4",
        roles: ["PERF_OFFICE", "LEADER", "AUDITOR"],
      },
    ],
  },
  {
    label: "configure",
    items: [
      {
        path: "/indicators",
        label: "indicators",
        icon: "M4 19h16M4 14l5-5 4 4 7-8M15 5h5v5",
        roles: [...readers, "ADMIN"],
      },
      {
        path: "/standards",
        label: "standards",
        icon: "M5 4h5a2 2 0 0 1 2 2 2 2 0 0 1 2-2h5v15h-5a2 2 0 0 0-2 2 2 2 0 0 0-2-2H5zM12 6v15",
        roles: measurers,
      },
      {
        path: "/standards/screening",
        label: "screening",
        icon: "M4 5h16l-6 7v6l-4 2v-8z",
        roles: measurers,
      },
    ],
  },
  {
    label: "system",
    items: [
      {
        path: "/system/users",
        label: "users",
        icon: "M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM2 21v-1a6 6 0 0 1 14 0v1M16 4a4 4 0 0 1 0 7M19 15a6 6 0 0 1 3 5v1",
        roles: administrators,
      },
      {
        path: "/system/roles",
        label: "roles",
        icon: "M12 3 4 6v6c0 5 3.5 8 8 9 4.5-1 8-4 8-9V6zM9 12l2 2 4-4",
        roles: administrators,
      },
      {
        path: "/audit",
        label: "audit",
        icon: "M4 4v5h5M4.5 9a8 8 0 1 1-.5 4M12 8v5l3 2",
        roles: ["AUDITOR", "ADMIN", "SECURITY_ADMIN", "PERF_OFFICE", "LEADER"],
      },
    ],
  },
];

/** Pages that a role does not reach by its menu, and everybody may open for the own part of them. */
const everybodys: readonly MenuItem["path"][] = ["/audit"];

/** The menu of a viewer: what his roles may open, without empty groups. */
export function menuOf(roles: readonly Role[]): MenuGroup[] {
  const open = ({ roles: wanted }: MenuItem) => !wanted || wanted.some((role) => roles.includes(role));
  return groups
    .map(({ label, items }) => ({ label, items: items.filter(open) }))
    .filter(({ items }) => items.length > 0);
}

/** Whether a viewer's home begins with the numbers of the whole. */
export function oversees(roles: readonly Role[]): boolean {
  return overseers.some((role) => roles.includes(role));
}

/** The roles that a page is for; null when it is not closed to these. */
export function closedTo(path: string, roles: readonly Role[]): readonly Role[] | null {
  const page = groups.flatMap(({ items }) => items).find((item) => item.path === path);
  if (!page?.roles || everybodys.includes(page.path)) return null;
  return page.roles.some((role) => roles.includes(role)) ? null : page.roles;
}
