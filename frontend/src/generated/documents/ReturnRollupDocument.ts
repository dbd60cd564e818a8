import { gql } from "@urql/core";
import type { ReturnRollupMutation, ReturnRollupMutationVariables } from "../graphql";
export const ReturnRollupDocument = /* @__PURE__ */ gql<ReturnRollupMutation, ReturnRollupMutationVariables>(
  "mutation ReturnRollup($input:StepWithReason!){returnRollup(input:$input){id version stage}}",
);
