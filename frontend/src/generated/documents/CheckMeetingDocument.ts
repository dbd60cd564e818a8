import { gql } from "@urql/core";
import type { CheckMeetingQuery, CheckMeetingQueryVariables } from "../graphql";
export const CheckMeetingDocument = /* @__PURE__ */ gql<CheckMeetingQuery, CheckMeetingQueryVariables>(
  "query CheckMeeting($input:MeetingFigures!){checkMeeting(input:$input){difference departs grade cut lineSum faults{code path message severity}}}",
);
