import { gql } from "@urql/core";
import type { QualityBatchesQuery, QualityBatchesQueryVariables } from "../graphql";
export const QualityBatchesDocument = /* @__PURE__ */ gql<QualityBatchesQuery, QualityBatchesQueryVariables>(
  "query QualityBatches($year:Int!){batches(budgetYear:$year first:50){edges{node{id nameZh}}}}",
);
