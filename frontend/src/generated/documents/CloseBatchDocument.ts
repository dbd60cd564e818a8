import { gql } from "@urql/core";
import type { CloseBatchMutation, CloseBatchMutationVariables } from "../graphql";
export const CloseBatchDocument = /* @__PURE__ */ gql<CloseBatchMutation, CloseBatchMutationVariables>(
  "mutation CloseBatch($input:Step!){closeBatch(input:$input){id version status}}",
);
