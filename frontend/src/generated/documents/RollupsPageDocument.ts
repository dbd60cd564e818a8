import { gql } from "@urql/core";
import type { RollupsPageQuery, RollupsPageQueryVariables } from "../graphql";
export const RollupsPageDocument = /* @__PURE__ */ gql<RollupsPageQuery, RollupsPageQueryVariables>(
  "query RollupsPage($filter:RollupFilter$first:Int!$after:Cursor){rollups(filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id nameZh unitName stage dueAt total grade rolledAt}}}}",
);
