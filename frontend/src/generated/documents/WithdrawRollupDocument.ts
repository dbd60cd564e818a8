import { gql } from "@urql/core";
import type { WithdrawRollupMutation, WithdrawRollupMutationVariables } from "../graphql";
export const WithdrawRollupDocument = /* @__PURE__ */ gql<WithdrawRollupMutation, WithdrawRollupMutationVariables>(
  "mutation WithdrawRollup($input:StepWithReason!){withdrawRollup(input:$input){id version stage}}",
);
