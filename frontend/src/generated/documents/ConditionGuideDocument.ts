import { gql } from "@urql/core";
import type { ConditionGuideQuery, ConditionGuideQueryVariables } from "../graphql";
export const ConditionGuideDocument = /* @__PURE__ */ gql<ConditionGuideQuery, ConditionGuideQueryVariables>(
  "query ConditionGuide{conditionGuide{fields{code holds choices{code nameZh}}functions{name asks}}}",
);
