import { gql } from "@urql/core";
import type { AgenciesPageQuery, AgenciesPageQueryVariables } from "../graphql";
export const AgenciesPageDocument = /* @__PURE__ */ gql<AgenciesPageQuery, AgenciesPageQueryVariables>(
  "query AgenciesPage($filter:AgencyFilter$first:Int$after:Cursor){agencies(filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id code nameZh creditCode kind onPlatform status engageable engageableNext years{year total standing}people{id leads leftAt}}}}}",
);
