import { gql } from "@urql/core";
import type { ExpertsPageQuery, ExpertsPageQueryVariables } from "../graphql";
export const ExpertsPageDocument = /* @__PURE__ */ gql<ExpertsPageQuery, ExpertsPageQueryVariables>(
  "query ExpertsPage($filter:ExpertFilter$first:Int$after:Cursor){experts(filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id version code nameZh employerZh titleZh fields status termEnd renewalAskedAt awayUntil reviewsThisYear}}}}",
);
