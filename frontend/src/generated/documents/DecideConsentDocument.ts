import { gql } from "@urql/core";
import type { DecideConsentMutation, DecideConsentMutationVariables } from "../graphql";
export const DecideConsentDocument = /* @__PURE__ */ gql<DecideConsentMutation, DecideConsentMutationVariables>(
  "mutation DecideConsent($input:DecideConsent!){decideConsent(input:$input){id version decision}}",
);
