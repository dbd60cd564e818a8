import { gql } from "@urql/core";
import type { FollowReserveQuery, FollowReserveQueryVariables } from "../graphql";
export const FollowReserveDocument = /* @__PURE__ */ gql<FollowReserveQuery, FollowReserveQueryVariables>(
  "query FollowReserve($batchID:ID!$sectionCode:String$of:FundingFilter$first:Int!$skip:Int!){funding(batchID:$batchID){ceiling lines(show:RESERVE sectionCode:$sectionCode of:$of first:$first skip:$skip){total rows{declarationID code nameZh unit{shortNameZh}place priority score amount why}}}}",
);
