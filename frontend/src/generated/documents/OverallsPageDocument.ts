import { gql } from "@urql/core";
import type { OverallsPageQuery, OverallsPageQueryVariables } from "../graphql";
export const OverallsPageDocument = /* @__PURE__ */ gql<OverallsPageQuery, OverallsPageQueryVariables>(
  "query OverallsPage($filter:OverallFilter!$first:Int!$after:Cursor){overalls(filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id unitName stage dueAt budget total grade}}}}",
);
