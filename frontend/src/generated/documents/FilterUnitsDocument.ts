import { gql } from "@urql/core";
import type { FilterUnitsQuery, FilterUnitsQueryVariables } from "../graphql";
export const FilterUnitsDocument = /* @__PURE__ */ gql<FilterUnitsQuery, FilterUnitsQueryVariables>(
  "query FilterUnits($after:Cursor){units(first:100 after:$after){pageInfo{hasNextPage endCursor}edges{node{code nameZh}}}}",
);
