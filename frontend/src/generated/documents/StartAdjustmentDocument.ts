import { gql } from "@urql/core";
import type { StartAdjustmentMutation, StartAdjustmentMutationVariables } from "../graphql";
export const StartAdjustmentDocument = /* @__PURE__ */ gql<StartAdjustmentMutation, StartAdjustmentMutationVariables>(
  "mutation StartAdjustment($input:StartAdjustment!){startAdjustment(input:$input){id}}",
);
