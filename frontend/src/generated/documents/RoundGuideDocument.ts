import { gql } from "@urql/core";
import type { RoundGuideQuery, RoundGuideQueryVariables } from "../graphql";
export const RoundGuideDocument = /* @__PURE__ */ gql<RoundGuideQuery, RoundGuideQueryVariables>(
  "query RoundGuide($batchID:ID!){formGuide(batchID:$batchID){cutReasons{code nameZh}}}",
);
