import { gql } from "@urql/core";
import type { OpenBatchesQuery, OpenBatchesQueryVariables } from "../graphql";
export const OpenBatchesDocument = /* @__PURE__ */ gql<OpenBatchesQuery, OpenBatchesQueryVariables>(
  "query OpenBatches{batches(first:20){edges{node{id nameZh status declareStart declareDeadline sectionDeadline reviewDeadline}}}}",
);
