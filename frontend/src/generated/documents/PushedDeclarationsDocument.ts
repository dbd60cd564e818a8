import { gql } from "@urql/core";
import type { PushedDeclarationsQuery, PushedDeclarationsQueryVariables } from "../graphql";
export const PushedDeclarationsDocument = /* @__PURE__ */ gql<PushedDeclarationsQuery, PushedDeclarationsQueryVariables>(
  "query PushedDeclarations($filter:DeclarationFilter!$after:Cursor){declarations(filter:$filter orderBy:{field:CODE}first:50 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id code nameZh amount reviewedAmount unit{nameZh}}}}}",
);
