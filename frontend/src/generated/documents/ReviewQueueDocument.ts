import { gql } from "@urql/core";
import type { ReviewQueueQuery, ReviewQueueQueryVariables } from "../graphql";
export const ReviewQueueDocument = /* @__PURE__ */ gql<ReviewQueueQuery, ReviewQueueQueryVariables>(
  "query ReviewQueue($filter:DeclarationFilter!$first:Int!$after:Cursor){declarations(filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id version code nameZh amount stage dueAt revision returnRounds outcome unit{id shortNameZh}}}}}",
);
