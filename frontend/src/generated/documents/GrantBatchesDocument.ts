import { gql } from "@urql/core";
import type { GrantBatchesQuery, GrantBatchesQueryVariables } from "../graphql";
export const GrantBatchesDocument = /* @__PURE__ */ gql<GrantBatchesQuery, GrantBatchesQueryVariables>(
  "query GrantBatches{batches(first:50){edges{node{id nameZh}}}}",
);
