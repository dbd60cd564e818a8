import { gql } from "@urql/core";
import type { AdjustmentGuideQuery, AdjustmentGuideQueryVariables } from "../graphql";
export const AdjustmentGuideDocument = /* @__PURE__ */ gql<AdjustmentGuideQuery, AdjustmentGuideQueryVariables>(
  "query AdjustmentGuide($batchID:ID!){formGuide(batchID:$batchID){economicClasses{code nameZh}unitsOfMeasure operators{code nameZh}scoringRules{code nameZh}schemes{code isDefault level1{code nameZh level2{code nameZh}}}}}",
);
