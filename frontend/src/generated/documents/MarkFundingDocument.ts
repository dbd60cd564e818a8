import { gql } from "@urql/core";
import type { MarkFundingMutation, MarkFundingMutationVariables } from "../graphql";
export const MarkFundingDocument = /* @__PURE__ */ gql<MarkFundingMutation, MarkFundingMutationVariables>(
  "mutation MarkFunding($input:MarkFunding!){markFunding(input:$input){id}}",
);
