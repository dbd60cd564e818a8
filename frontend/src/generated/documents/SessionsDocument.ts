import { gql } from "@urql/core";
import type { SessionsQuery, SessionsQueryVariables } from "../graphql";
export const SessionsDocument = /* @__PURE__ */ gql<SessionsQuery, SessionsQueryVariables>(
  "query Sessions{sessions{id userAgent address createdAt lastUsedAt current}}",
);
