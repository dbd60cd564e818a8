import { gql } from "@urql/core";
import type { OpenSheetsQuery, OpenSheetsQueryVariables } from "../graphql";
export const OpenSheetsDocument = /* @__PURE__ */ gql<OpenSheetsQuery, OpenSheetsQueryVariables>(
  "query OpenSheets($after:Cursor){mySheets(status:[SCORING REOPENED]first:100 after:$after){pageInfo{hasNextPage endCursor}edges{node{id dueAt}}}}",
);
