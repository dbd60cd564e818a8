import { gql } from "@urql/core";
import type { DecidePayMutation, DecidePayMutationVariables } from "../graphql";
export const DecidePayDocument = /* @__PURE__ */ gql<DecidePayMutation, DecidePayMutationVariables>(
  "mutation DecidePay($input:DecideConsent!){decideConsent(input:$input){id version}}",
);
