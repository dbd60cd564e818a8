import { gql } from "@urql/core";
import type { WithdrawAdjustmentMutation, WithdrawAdjustmentMutationVariables } from "../graphql";
export const WithdrawAdjustmentDocument = /* @__PURE__ */ gql<WithdrawAdjustmentMutation, WithdrawAdjustmentMutationVariables>(
  "mutation WithdrawAdjustment($input:StepWithReason!){withdrawAdjustment(input:$input){id version stage}}",
);
