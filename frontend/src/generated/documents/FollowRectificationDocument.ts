import { gql } from "@urql/core";
import type { FollowRectificationQuery, FollowRectificationQueryVariables } from "../graphql";
export const FollowRectificationDocument = /* @__PURE__ */ gql<FollowRectificationQuery, FollowRectificationQueryVariables>(
  "query FollowRectification($filter:StatisticsFilter!){followUp(filter:$filter){rectification{code nameZh state problems evaluations}}}",
);
