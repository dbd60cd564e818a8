import { gql } from "@urql/core";
import type { SheetGuideQuery, SheetGuideQueryVariables } from "../graphql";
export const SheetGuideDocument = /* @__PURE__ */ gql<SheetGuideQuery, SheetGuideQueryVariables>(
  "query SheetGuide($batchID:ID!){formGuide(batchID:$batchID){projectKinds{code nameZh}natures{code nameZh}tags{code nameZh}fundSources{code nameZh}economicClasses{code nameZh}operators{code nameZh}attachmentKinds{code nameZh}cutReasons{code nameZh}schemes{code nameZh level1{code nameZh level2{code nameZh}}}}}",
);
