import { gql } from "@urql/core";
import type { DecidePublicationMutation, DecidePublicationMutationVariables } from "../graphql";
export const DecidePublicationDocument = /* @__PURE__ */ gql<DecidePublicationMutation, DecidePublicationMutationVariables>(
  "mutation DecidePublication($input:DecideConsent!){decideConsent(input:$input){id decision}}",
);
