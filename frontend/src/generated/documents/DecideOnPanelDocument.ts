import { gql } from "@urql/core";
import type { DecideOnPanelMutation, DecideOnPanelMutationVariables } from "../graphql";
export const DecideOnPanelDocument = /* @__PURE__ */ gql<DecideOnPanelMutation, DecideOnPanelMutationVariables>(
  "mutation DecideOnPanel($input:DecideConsent!){decideConsent(input:$input){id version decision}}",
);
