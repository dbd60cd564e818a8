import { gql } from "@urql/core";
import type { FollowSimilarQuery, FollowSimilarQueryVariables } from "../graphql";
export const FollowSimilarDocument = /* @__PURE__ */ gql<FollowSimilarQuery, FollowSimilarQueryVariables>(
  "query FollowSimilar($filter:StatisticsFilter!){followUp(filter:$filter){similar{one{id code nameZh amount unit{shortNameZh}}other{id code nameZh amount unit{shortNameZh}}likeness sameUnit}}}",
);
