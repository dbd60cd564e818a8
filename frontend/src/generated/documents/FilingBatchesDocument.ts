import { gql } from "@urql/core";
import type { FilingBatchesQuery, FilingBatchesQueryVariables } from "../graphql";
export const FilingBatchesDocument = /* @__PURE__ */ gql<FilingBatchesQuery, FilingBatchesQueryVariables>(
  "query FilingBatches{batches(first:50){edges{node{id nameZh budgetYear status declareDeadline}}}}",
);
