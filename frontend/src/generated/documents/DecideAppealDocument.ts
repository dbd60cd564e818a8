import { gql } from "@urql/core";
import type { DecideAppealMutation, DecideAppealMutationVariables } from "../graphql";
export const DecideAppealDocument = /* @__PURE__ */ gql<DecideAppealMutation, DecideAppealMutationVariables>(
  "mutation DecideAppeal($input:DecideAppeal!){decideAppeal(input:$input){id version decision}}",
);
