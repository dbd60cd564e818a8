import { gql } from "@urql/core";
import type { OpenBatchMutation, OpenBatchMutationVariables } from "../graphql";
export const OpenBatchDocument = /* @__PURE__ */ gql<OpenBatchMutation, OpenBatchMutationVariables>(
  "mutation OpenBatch($input:Step!){openBatch(input:$input){id version status}}",
);
