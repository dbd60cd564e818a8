import { gql } from "@urql/core";
import type { SelectedReasonsQuery, SelectedReasonsQueryVariables } from "../graphql";
export const SelectedReasonsDocument = /* @__PURE__ */ gql<SelectedReasonsQuery, SelectedReasonsQueryVariables>(
  "query SelectedReasons($batchID:ID!){formGuide(batchID:$batchID){returnReasons{code nameZh}}}",
);
