import { gql } from "@urql/core";
import type { MySheetsQuery, MySheetsQueryVariables } from "../graphql";
export const MySheetsDocument = /* @__PURE__ */ gql<MySheetsQuery, MySheetsQueryVariables>(
  "query MySheets($first:Int!$after:Cursor){mySheets(first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id status projectName unitName declaredAmount respondBy dueAt total scored leads submittedAt ...MeetingWay_sheet}}}}fragment MeetingWay_sheet on ExpertSheet{status declaration{id rounds{id status}}}",
);
