import { gql } from "@urql/core";
import type { UnitsPageQuery, UnitsPageQueryVariables } from "../graphql";
export const UnitsPageDocument = /* @__PURE__ */ gql<UnitsPageQuery, UnitsPageQueryVariables>(
  "query UnitsPage($keyword:String$first:Int!$after:Cursor){units(keyword:$keyword first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id code nameZh shortNameZh kind level parent{shortNameZh}section{nameZh}}}}sections{id code nameZh}}",
);
