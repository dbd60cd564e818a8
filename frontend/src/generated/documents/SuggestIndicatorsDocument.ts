import { gql } from "@urql/core";
import type { SuggestIndicatorsQuery, SuggestIndicatorsQueryVariables } from "../graphql";
export const SuggestIndicatorsDocument = /* @__PURE__ */ gql<SuggestIndicatorsQuery, SuggestIndicatorsQueryVariables>(
  "query SuggestIndicators($declarationID:ID!$keyword:String){suggestIndicators(declarationID:$declarationID keyword:$keyword){reason low high quality useCount line{level1 level2 nameZh operator unit definition source horizon history evidenceMethod scoringRule libraryRef}}}",
);
