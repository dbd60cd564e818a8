import { gql } from "@urql/core";
import type { DeclarationsPageQuery, DeclarationsPageQueryVariables } from "../graphql";
export const DeclarationsPageDocument = /* @__PURE__ */ gql<DeclarationsPageQuery, DeclarationsPageQueryVariables>(
  "query DeclarationsPage($filter:DeclarationFilter$first:Int!$after:Cursor){declarations(filter:$filter orderBy:{field:CODE direction:ASC}first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id version code nameZh stage amount outcome score grade reviewedAmount dueAt unit{nameZh shortNameZh}}}}}",
);
