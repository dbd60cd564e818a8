import { gql } from "@urql/core";
import type { FollowZerosQuery, FollowZerosQueryVariables } from "../graphql";
export const FollowZerosDocument = /* @__PURE__ */ gql<FollowZerosQuery, FollowZerosQueryVariables>(
  "query FollowZeros($filter:StatisticsFilter!$skip:Int!){followUp(filter:$filter){lines(counted:ZERO first:50 skip:$skip){total rows{declaration{id code nameZh amount stage unit{shortNameZh}}}}}}",
);
