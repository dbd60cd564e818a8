import { gql } from "@urql/core";
import type { TogetherPageQuery, TogetherPageQueryVariables } from "../graphql";
export const TogetherPageDocument = /* @__PURE__ */ gql<TogetherPageQuery, TogetherPageQueryVariables>(
  "query TogetherPage($batchID:ID!$filter:DeclarationFilter!$after:Cursor){batch(id:$batchID){id nameZh}declarations(filter:$filter first:100 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id version code nameZh stage reviewRound unit{id shortNameZh}rounds{id no status drawStatus sheets{id status}}}}}}",
);
