import { gql } from "@urql/core";
import type { AuditPageQuery, AuditPageQueryVariables } from "../graphql";
export const AuditPageDocument = /* @__PURE__ */ gql<AuditPageQuery, AuditPageQueryVariables>(
  "query AuditPage($filter:AuditFilter$first:Int!$after:Cursor){auditEvents(filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id ...TraceRow_event}}}}fragment TraceRow_event on AuditEvent{id occurredAt actorLogin action objectType objectID reason result requestID seq hash prevHash}",
);
