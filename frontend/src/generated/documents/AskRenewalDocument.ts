import { gql } from "@urql/core";
import type { AskRenewalMutation, AskRenewalMutationVariables } from "../graphql";
export const AskRenewalDocument = /* @__PURE__ */ gql<AskRenewalMutation, AskRenewalMutationVariables>(
  "mutation AskRenewal($input:Step!){askRenewal(input:$input){id version status}}",
);
