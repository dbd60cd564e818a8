import { gql } from "@urql/core";
import type { AgenciesPageQuery, AgenciesPageQueryVariables } from "../graphql";
export const AgenciesPageDocument = /* @__PURE__ */ gql<AgenciesPageQuery, AgenciesPageQueryVariables>(
  "query AgenciesPage($keyword:String$first:Int$after:Cursor){agencies(keyword:$keyword first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id code nameZh creditCode kind onPlatform status people{id leads leftAt}}}}}",
);
