import { gql } from "@urql/core";
import type { DecideDepartureMutation, DecideDepartureMutationVariables } from "../graphql";
export const DecideDepartureDocument = /* @__PURE__ */ gql<DecideDepartureMutation, DecideDepartureMutationVariables>(
  "mutation DecideDeparture($input:DecideConsent!){decideConsent(input:$input){id version decision}}",
);
