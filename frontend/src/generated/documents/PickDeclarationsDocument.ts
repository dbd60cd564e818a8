import { gql } from "@urql/core";
import type { PickDeclarationsQuery, PickDeclarationsQueryVariables } from "../graphql";
export const PickDeclarationsDocument = /* @__PURE__ */ gql<PickDeclarationsQuery, PickDeclarationsQueryVariables>(
  "query PickDeclarations($filter:DeclarationFilter$after:Cursor){declarations(filter:$filter orderBy:{field:CODE direction:ASC}first:100 after:$after){pageInfo{hasNextPage endCursor}edges{node{id version nameZh stage}}}}",
);
