import { gql } from "@urql/core";
import type { ConfirmExemptMutation, ConfirmExemptMutationVariables } from "../graphql";
export const ConfirmExemptDocument = /* @__PURE__ */ gql<ConfirmExemptMutation, ConfirmExemptMutationVariables>(
  "mutation ConfirmExempt($input:ConfirmExempt!){confirmExempt(input:$input){id version stage}}",
);
