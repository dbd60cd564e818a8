import { gql } from "@urql/core";
import type { RelationUnitsQuery, RelationUnitsQueryVariables } from "../graphql";
export const RelationUnitsDocument = /* @__PURE__ */ gql<RelationUnitsQuery, RelationUnitsQueryVariables>(
  "query RelationUnits($after:Cursor){units(first:100 after:$after){pageInfo{hasNextPage endCursor}edges{node{id code nameZh}}}}",
);
