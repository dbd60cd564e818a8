import { gql } from "@urql/core";
import type { SignAdjustmentMutation, SignAdjustmentMutationVariables } from "../graphql";
export const SignAdjustmentDocument = /* @__PURE__ */ gql<SignAdjustmentMutation, SignAdjustmentMutationVariables>(
  "mutation SignAdjustment($input:Step!){signAdjustment(input:$input){id version stage}}",
);
