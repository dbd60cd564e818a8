import { gql } from "@urql/core";
import type { AcceptInvitationMutation, AcceptInvitationMutationVariables } from "../graphql";
export const AcceptInvitationDocument = /* @__PURE__ */ gql<AcceptInvitationMutation, AcceptInvitationMutationVariables>(
  "mutation AcceptInvitation($input:AcceptInvitation!){acceptInvitation(input:$input){id version status}}",
);
