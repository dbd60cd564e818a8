import { gql } from "@urql/core";
import type { UnreadNoticesQuery, UnreadNoticesQueryVariables } from "../graphql";
export const UnreadNoticesDocument = /* @__PURE__ */ gql<UnreadNoticesQuery, UnreadNoticesQueryVariables>(
  "query UnreadNotices{unreadNotices}",
);
