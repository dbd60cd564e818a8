import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import type { AuditEventResult } from "~/generated/graphql";
import { page } from "../page";
import { dayIn, oneIn, type Place, placeIn, textIn } from "./search";
import { shellRoute } from "./shell";

/** The filters of the trail. */
export type AuditSearch = Place & {
  actor?: string;
  action?: string;
  object?: string;
  objectId?: string;
  result?: AuditEventResult;
  from?: string;
  to?: string;
};

/** 审计日志. */
export const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/audit",
  validateSearch: (search: Partial<Record<keyof AuditSearch, unknown>> & SearchSchemaInput): AuditSearch => ({
    actor: textIn(search.actor),
    action: textIn(search.action),
    object: textIn(search.object),
    objectId: textIn(search.objectId),
    result: oneIn(search.result, ["OK", "DENIED", "FAILED"]),
    from: dayIn(search.from),
    to: dayIn(search.to),
    ...placeIn(search),
  }),
  component: page(
    "audit",
    () => import("~/features/audit/AuditPage"),
    "AuditPage",
    "lists",
    "filing",
    "spending",
    "overall",
    "experts",
  ),
});
