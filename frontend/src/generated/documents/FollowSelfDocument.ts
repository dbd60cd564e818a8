import { gql } from "@urql/core";
import type { FollowSelfQuery, FollowSelfQueryVariables } from "../graphql";
export const FollowSelfDocument = /* @__PURE__ */ gql<FollowSelfQuery, FollowSelfQueryVariables>(
  "query FollowSelf($filter:StatisticsFilter!){followUp(filter:$filter){selfChecks{code nameZh count own final inflated inflatedCount}}}",
);
