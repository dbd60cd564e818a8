import { useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Role } from "~/generated/graphql";
import { Forbidden, NotFound } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { closedTo } from "./menu";

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Stands before every page: one that the viewer's roles may not open says so and
 * for whom it is; an address that cannot be an object's is as one that is not there.
 */
export function Gate({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const { t } = useWords("app");
  const path = useRouterState({ select: ({ matches }) => matches.at(-1)?.fullPath ?? "" });
  const astray = useRouterState({
    select: ({ matches }) =>
      Object.entries(matches.at(-1)?.params ?? {}).some(
        ([name, value]) => /Id$/.test(name) && !id.test(String(value)),
      ),
  });
  const whose = closedTo(path, roles);
  if (whose) return <Forbidden whose={whose.map((role) => t(`roles.${role}`)).join(t("and"))} />;
  return astray ? <NotFound /> : children;
}
