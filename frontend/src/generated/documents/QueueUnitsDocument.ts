import { gql } from "@urql/core";
import type { QueueUnitsQuery, QueueUnitsQueryVariables } from "../graphql";
export const QueueUnitsDocument = /* @__PURE__ */ gql<QueueUnitsQuery, QueueUnitsQueryVariables>(
  "query QueueUnits($after:Cursor){units(first:100 after:$after){pageInfo{hasNextPage endCursor}edges{node{code nameZh}}}}",
);
