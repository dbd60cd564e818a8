import { gql } from "@urql/core";
import type { AdjustmentsPageQuery, AdjustmentsPageQueryVariables } from "../graphql";
export const AdjustmentsPageDocument = /* @__PURE__ */ gql<AdjustmentsPageQuery, AdjustmentsPageQueryVariables>(
  "query AdjustmentsPage($filter:AdjustmentFilter!$first:Int!$after:Cursor){adjustments(filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id no stage dueAt kind amountBefore amountAfter declaration{id code nameZh unit{id shortNameZh}}}}}}",
);
