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

/** The whole menu. This table is the one place in the SPA that looks at roles. */
const groups: readonly MenuGroup[] = [{ label: "desk", items: [{ path: "/", label: "home" }] }];

/** The menu of a viewer: what his roles may open, without empty groups. */
export function menuOf(roles: readonly Role[]): MenuGroup[] {
  const open = ({ roles: wanted }: MenuItem) => !wanted || wanted.some((role) => roles.includes(role));
  return groups
    .map(({ label, items }) => ({ label, items: items.filter(open) }))
    .filter(({ items }) => items.length > 0);
}
