import { gql } from "@urql/core";
import type { FollowLinesQuery, FollowLinesQueryVariables } from "../graphql";
export const FollowLinesDocument = /* @__PURE__ */ gql<FollowLinesQuery, FollowLinesQueryVariables>(
  "query FollowLines($filter:StatisticsFilter!$skip:Int!){followUp(filter:$filter){lines(first:50 skip:$skip){total rows{declaration{id code nameZh unit{shortNameZh}}years{year declarationID declared granted approved executed selfScore evaluationScore}}}}}",
);
