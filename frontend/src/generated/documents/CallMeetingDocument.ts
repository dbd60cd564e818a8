import { gql } from "@urql/core";
import type { CallMeetingMutation, CallMeetingMutationVariables } from "../graphql";
export const CallMeetingDocument = /* @__PURE__ */ gql<CallMeetingMutation, CallMeetingMutationVariables>(
  "mutation CallMeeting($input:StepWithReason!){callMeeting(input:$input){id version stage}}",
);
