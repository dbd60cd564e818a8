import { gql } from "@urql/core";
import type { AgencyMarkRulesQuery, AgencyMarkRulesQueryVariables } from "../graphql";
export const AgencyMarkRulesDocument = /* @__PURE__ */ gql<AgencyMarkRulesQuery, AgencyMarkRulesQueryVariables>(
  "query AgencyMarkRules{libraryGuide{agencyAssessment{reasonMin commentBelow items{code nameZh textZh weight}}}}",
);
