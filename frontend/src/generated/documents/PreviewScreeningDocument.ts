import { gql } from "@urql/core";
import type { PreviewScreeningQuery, PreviewScreeningQueryVariables } from "../graphql";
export const PreviewScreeningDocument = /* @__PURE__ */ gql<PreviewScreeningQuery, PreviewScreeningQueryVariables>(
  "query PreviewScreening($facts:ScreeningFacts!){previewScreening(facts:$facts){outcome growthRate ruleSet decidedBy{code}hits{code nameZh outcome why}misses{code nameZh outcome why}}}",
);
