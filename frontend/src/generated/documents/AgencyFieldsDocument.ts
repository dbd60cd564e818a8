import { gql } from "@urql/core";
import type { AgencyFieldsQuery, AgencyFieldsQueryVariables } from "../graphql";
export const AgencyFieldsDocument = /* @__PURE__ */ gql<AgencyFieldsQuery, AgencyFieldsQueryVariables>(
  "query AgencyFields{libraryGuide{fields{code nameZh}independence}}",
);
