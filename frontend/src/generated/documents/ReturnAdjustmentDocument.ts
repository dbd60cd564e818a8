import { gql } from "@urql/core";
import type { ReturnAdjustmentMutation, ReturnAdjustmentMutationVariables } from "../graphql";
export const ReturnAdjustmentDocument = /* @__PURE__ */ gql<ReturnAdjustmentMutation, ReturnAdjustmentMutationVariables>(
  "mutation ReturnAdjustment($input:StepWithReason!){returnAdjustment(input:$input){id version stage}}",
);
