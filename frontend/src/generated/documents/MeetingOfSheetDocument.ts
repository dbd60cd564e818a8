import { gql } from "@urql/core";
import type { MeetingOfSheetQuery, MeetingOfSheetQueryVariables } from "../graphql";
export const MeetingOfSheetDocument = /* @__PURE__ */ gql<MeetingOfSheetQuery, MeetingOfSheetQueryVariables>(
  "query MeetingOfSheet($id:ID!){sheet(id:$id){id ...MeetingWay_sheet}}fragment MeetingWay_sheet on ExpertSheet{status declaration{id rounds{id status}}}",
);
