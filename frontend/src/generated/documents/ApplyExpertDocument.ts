import { gql } from "@urql/core";
import type { ApplyExpertMutation, ApplyExpertMutationVariables } from "../graphql";
export const ApplyExpertDocument = /* @__PURE__ */ gql<ApplyExpertMutation, ApplyExpertMutationVariables>(
  "mutation ApplyExpert($input:ExpertInput!){applyExpert(input:$input){id}}",
);
