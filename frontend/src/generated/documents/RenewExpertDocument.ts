import { gql } from "@urql/core";
import type { RenewExpertMutation, RenewExpertMutationVariables } from "../graphql";
export const RenewExpertDocument = /* @__PURE__ */ gql<RenewExpertMutation, RenewExpertMutationVariables>(
  "mutation RenewExpert($input:Step!){renewExpert(input:$input){id version status}}",
);
