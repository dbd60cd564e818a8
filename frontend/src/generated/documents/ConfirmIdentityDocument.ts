import { gql } from "@urql/core";
import type { ConfirmIdentityMutation, ConfirmIdentityMutationVariables } from "../graphql";
export const ConfirmIdentityDocument = /* @__PURE__ */ gql<ConfirmIdentityMutation, ConfirmIdentityMutationVariables>(
  "mutation ConfirmIdentity($input:ConfirmIdentity!){confirmIdentity(input:$input)}",
);
