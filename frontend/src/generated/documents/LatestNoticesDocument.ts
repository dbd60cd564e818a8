import { gql } from "@urql/core";
import type { LatestNoticesQuery, LatestNoticesQueryVariables } from "../graphql";
export const LatestNoticesDocument = /* @__PURE__ */ gql<LatestNoticesQuery, LatestNoticesQueryVariables>(
  "query LatestNotices{notices(unread:true first:5){edges{node{id ...NoticeLine_notice}}}}fragment NoticeLine_notice on Notice{id kind subject detail readAt createdAt declaration{id}overall{id}rollup{id}}",
);
