import { gql } from "@urql/core";
import type { RecusalPageQuery, RecusalPageQueryVariables } from "../graphql";
export const RecusalPageDocument = /* @__PURE__ */ gql<RecusalPageQuery, RecusalPageQueryVariables>(
  "query RecusalPage($id:ID!){declaration(id:$id){id code nameZh unit{id nameZh}}panelPool(declarationID:$id){expert{id code nameZh employerZh}hits{...Hits_hit}}}fragment Hits_hit on RecusalHit{rule nameZh hard dismissible fact detail source dismissal{id reason dismissedByName createdAt}}",
);
