import { gql } from "@urql/core";
import type { ConfirmRollupMutation, ConfirmRollupMutationVariables } from "../graphql";
export const ConfirmRollupDocument = /* @__PURE__ */ gql<ConfirmRollupMutation, ConfirmRollupMutationVariables>(
  "mutation ConfirmRollup($input:Step!){confirmRollup(input:$input){id version stage}}",
);
