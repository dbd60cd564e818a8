import type { LinkProps } from "@tanstack/react-router";
import type { Role } from "~/generated/graphql";

export type MenuItem = {
  path: NonNullable<LinkProps["to"]>;
  /** Its key under menu. in the catalogue app. */
  label: string;
  /** Who may open it; everybody when left out. */
  roles?: readonly Role[];
};

type MenuGroup = { label: string; items: readonly MenuItem[] };

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

/** The whole menu. This table is the one place in the SPA that looks at roles. */
const groups: readonly MenuGroup[] = [
  {
    label: "desk",
    items: [
      { path: "/", label: "home" },
      { path: "/notices", label: "notices" },
    ],
  },
  {
    label: "filing",
    items: [
      { path: "/projects", label: "projects", roles: readers },
      { path: "/declarations", label: "declarations", roles: readers },
      { path: "/review", label: "review", roles: ["SECTION_REVIEWER"] },
      { path: "/monitorings", label: "monitorings", roles: readers },
      { path: "/self-evaluations", label: "selfEvaluations", roles: readers },
      { path: "/scoring", label: "scoring", roles: ["EXPERT"] },
    ],
  },
  {
    label: "batches",
    items: [
      {
        path: "/batches",
        label: "batches",
        roles: ["PERF_OFFICE", "BUDGET_SECTION", "LEADER", "SECTION_REVIEWER", "AUDITOR"],
      },
    ],
  },
];

/** The menu of a viewer: what his roles may open, without empty groups. */
export function menuOf(roles: readonly Role[]): MenuGroup[] {
  const open = ({ roles: wanted }: MenuItem) => !wanted || wanted.some((role) => roles.includes(role));
  return groups
    .map(({ label, items }) => ({ label, items: items.filter(open) }))
    .filter(({ items }) => items.length > 0);
}
