import { gql } from "@urql/core";
import type { SaveAdjustmentMutation, SaveAdjustmentMutationVariables } from "../graphql";
export const SaveAdjustmentDocument = /* @__PURE__ */ gql<SaveAdjustmentMutation, SaveAdjustmentMutationVariables>(
  "mutation SaveAdjustment($input:SaveAdjustment!){saveAdjustment(input:$input){id version verdict{...AdjustmentFound}}}fragment AdjustmentFound on AdjustmentVerdict{before after money lines targets faults{code path message severity}}",
);
