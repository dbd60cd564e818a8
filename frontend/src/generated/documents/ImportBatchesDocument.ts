import { gql } from "@urql/core";
import type { ImportBatchesQuery, ImportBatchesQueryVariables } from "../graphql";
export const ImportBatchesDocument = /* @__PURE__ */ gql<ImportBatchesQuery, ImportBatchesQueryVariables>(
  "query ImportBatches{batches(first:50){edges{node{id nameZh status}}}}",
);
