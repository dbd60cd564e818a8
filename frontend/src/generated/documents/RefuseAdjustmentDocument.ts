import { gql } from "@urql/core";
import type { RefuseAdjustmentMutation, RefuseAdjustmentMutationVariables } from "../graphql";
export const RefuseAdjustmentDocument = /* @__PURE__ */ gql<RefuseAdjustmentMutation, RefuseAdjustmentMutationVariables>(
  "mutation RefuseAdjustment($input:StepWithReason!){refuseAdjustment(input:$input){id version stage}}",
);
