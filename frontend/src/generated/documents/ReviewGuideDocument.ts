import { gql } from "@urql/core";
import type { ReviewGuideQuery, ReviewGuideQueryVariables } from "../graphql";
export const ReviewGuideDocument = /* @__PURE__ */ gql<ReviewGuideQuery, ReviewGuideQueryVariables>(
  "query ReviewGuide($batchID:ID!$class:String!){functionalClasses(keyword:$class){code nameZh}formGuide(batchID:$batchID){projectKinds{code nameZh}natures{code nameZh}tags{code nameZh}fundSources{code nameZh}economicClasses{code nameZh}operators{code nameZh}attachmentKinds{code nameZh}returnReasons{code nameZh}cutReasons{code nameZh}schemes{code nameZh level1{code nameZh level2{code nameZh}}}targetReviewForm{nameZh dimensions{code nameZh weight items{code nameZh text weight}}}}}",
);
