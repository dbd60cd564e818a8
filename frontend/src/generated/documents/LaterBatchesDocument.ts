import { gql } from "@urql/core";
import type { LaterBatchesQuery, LaterBatchesQueryVariables } from "../graphql";
export const LaterBatchesDocument = /* @__PURE__ */ gql<LaterBatchesQuery, LaterBatchesQueryVariables>(
  "query LaterBatches{batches(first:50){edges{node{id nameZh budgetYear}}}}",
);
