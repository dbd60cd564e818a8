import { gql } from "@urql/core";
import type { TraceDetailsQuery, TraceDetailsQueryVariables } from "../graphql";
export const TraceDetailsDocument = /* @__PURE__ */ gql<TraceDetailsQuery, TraceDetailsQueryVariables>(
  "query TraceDetails($id:ID!){auditChanges(id:$id){column before after}}",
);
