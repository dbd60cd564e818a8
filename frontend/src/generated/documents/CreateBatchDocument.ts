import { gql } from "@urql/core";
import type { CreateBatchMutation, CreateBatchMutationVariables } from "../graphql";
export const CreateBatchDocument = /* @__PURE__ */ gql<CreateBatchMutation, CreateBatchMutationVariables>(
  "mutation CreateBatch($input:BatchInput!){createBatch(input:$input){id}}",
);
