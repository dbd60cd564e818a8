import { gql } from "@urql/core";
import type { RecordMeetingMutation, RecordMeetingMutationVariables } from "../graphql";
export const RecordMeetingDocument = /* @__PURE__ */ gql<RecordMeetingMutation, RecordMeetingMutationVariables>(
  "mutation RecordMeeting($input:RecordMeeting!){recordMeeting(input:$input){id version}}",
);
