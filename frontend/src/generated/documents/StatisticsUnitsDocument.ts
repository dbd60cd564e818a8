import { gql } from "@urql/core";
import type { StatisticsUnitsQuery, StatisticsUnitsQueryVariables } from "../graphql";
export const StatisticsUnitsDocument = /* @__PURE__ */ gql<StatisticsUnitsQuery, StatisticsUnitsQueryVariables>(
  "query StatisticsUnits($after:Cursor){units(first:100 after:$after){pageInfo{hasNextPage endCursor}edges{node{code nameZh}}}}",
);
