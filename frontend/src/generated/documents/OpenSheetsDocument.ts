import { gql } from "@urql/core";
import type { OpenSheetsQuery, OpenSheetsQueryVariables } from "../graphql";
export const OpenSheetsDocument = /* @__PURE__ */ gql<OpenSheetsQuery, OpenSheetsQueryVariables>(
  "query OpenSheets($after:Cursor){mySheets(status:[SCORING REOPENED]first:100 after:$after){pageInfo{hasNextPage endCursor}edges{node{id status projectName unitName declaredAmount respondBy dueAt scored leads ...MeetingWay_sheet}}}}fragment MeetingWay_sheet on ExpertSheet{status declaration{id rounds{id status}}}",
);
