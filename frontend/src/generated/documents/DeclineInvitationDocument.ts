import { gql } from "@urql/core";
import type { DeclineInvitationMutation, DeclineInvitationMutationVariables } from "../graphql";
export const DeclineInvitationDocument = /* @__PURE__ */ gql<DeclineInvitationMutation, DeclineInvitationMutationVariables>(
  "mutation DeclineInvitation($input:StepWithReason!){declineInvitation(input:$input){id version status}}",
);
