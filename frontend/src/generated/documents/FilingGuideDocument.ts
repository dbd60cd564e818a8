import { gql } from "@urql/core";
import type { FilingGuideQuery, FilingGuideQueryVariables } from "../graphql";
export const FilingGuideDocument = /* @__PURE__ */ gql<FilingGuideQuery, FilingGuideQueryVariables>(
  "query FilingGuide($batchID:ID!$class:String!$classed:Boolean!){formGuide(batchID:$batchID){...FilingGuide}functionalClasses(keyword:$class)@include(if:$classed){code nameZh}}fragment FilingGuide on FormGuide{projectKinds{code nameZh}natures{code nameZh}tags{code nameZh}fundSources{code nameZh}economicClasses{code nameZh}unitsOfMeasure operators{code nameZh}schemes{code nameZh isDefault level1{code nameZh level2{code nameZh}}}scoringRules{code nameZh}evidenceMethods{code nameZh}targetSources returnReasons{code nameZh}cutReasons{code nameZh}attachmentKinds{code nameZh}targetReviewForm{dimensions{nameZh items{code nameZh weight}}}}",
);
