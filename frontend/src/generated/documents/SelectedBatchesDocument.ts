import { gql } from "@urql/core";
import type { SelectedBatchesQuery, SelectedBatchesQueryVariables } from "../graphql";
export const SelectedBatchesDocument = /* @__PURE__ */ gql<SelectedBatchesQuery, SelectedBatchesQueryVariables>(
  "query SelectedBatches{batches(first:50){edges{node{id nameZh}}}}",
);
