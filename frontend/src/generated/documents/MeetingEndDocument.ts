import { gql } from "@urql/core";
import type { MeetingEndQuery, MeetingEndQueryVariables } from "../graphql";
export const MeetingEndDocument = /* @__PURE__ */ gql<MeetingEndQuery, MeetingEndQueryVariables>(
  "query MeetingEnd($declarationID:ID!){meetingEnd(declarationID:$declarationID){projectName declared score grade opinion priority amount}}",
);
