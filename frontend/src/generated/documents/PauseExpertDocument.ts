import { gql } from "@urql/core";
import type { PauseExpertMutation, PauseExpertMutationVariables } from "../graphql";
export const PauseExpertDocument = /* @__PURE__ */ gql<PauseExpertMutation, PauseExpertMutationVariables>(
  "mutation PauseExpert($input:PauseExpert!){pauseExpert(input:$input){id version status}}",
);
