import { gql } from "@urql/core";
import type { PanelsPageQuery, PanelsPageQueryVariables } from "../graphql";
export const PanelsPageDocument = /* @__PURE__ */ gql<PanelsPageQuery, PanelsPageQueryVariables>(
  "query PanelsPage($batchID:ID!$filter:DeclarationFilter!$first:Int!$after:Cursor){batch(id:$batchID){id nameZh}declarations(filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id code nameZh stage amount dueAt reviewRound unit{id shortNameZh}rounds{id no status drawStatus sheets{id status}}}}}}",
);
