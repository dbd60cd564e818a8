import { gql } from "@urql/core";
import type { ApproveAdjustmentMutation, ApproveAdjustmentMutationVariables } from "../graphql";
export const ApproveAdjustmentDocument = /* @__PURE__ */ gql<ApproveAdjustmentMutation, ApproveAdjustmentMutationVariables>(
  "mutation ApproveAdjustment($input:Step!){approveAdjustment(input:$input){id version stage}}",
);
