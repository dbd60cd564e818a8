import { gql } from "@urql/core";
import type { PassAdjustmentMutation, PassAdjustmentMutationVariables } from "../graphql";
export const PassAdjustmentDocument = /* @__PURE__ */ gql<PassAdjustmentMutation, PassAdjustmentMutationVariables>(
  "mutation PassAdjustment($input:Step!){passAdjustment(input:$input){id version stage}}",
);
