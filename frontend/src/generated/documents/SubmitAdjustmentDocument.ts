import { gql } from "@urql/core";
import type { SubmitAdjustmentMutation, SubmitAdjustmentMutationVariables } from "../graphql";
export const SubmitAdjustmentDocument = /* @__PURE__ */ gql<SubmitAdjustmentMutation, SubmitAdjustmentMutationVariables>(
  "mutation SubmitAdjustment($input:Step!){submitAdjustment(input:$input){id version stage}}",
);
