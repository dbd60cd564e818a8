import { gql } from "@urql/core";
import type { DecideWithdrawalMutation, DecideWithdrawalMutationVariables } from "../graphql";
export const DecideWithdrawalDocument = /* @__PURE__ */ gql<DecideWithdrawalMutation, DecideWithdrawalMutationVariables>(
  "mutation DecideWithdrawal($input:DecideConsent!){decideConsent(input:$input){id version decision}}",
);
