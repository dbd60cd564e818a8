import { gql } from "@urql/core";
import type { PanelFieldsQuery, PanelFieldsQueryVariables } from "../graphql";
export const PanelFieldsDocument = /* @__PURE__ */ gql<PanelFieldsQuery, PanelFieldsQueryVariables>(
  "query PanelFields($batchID:ID!){formGuide(batchID:$batchID){panel{sizes perEmployer ownAdministration yearlyLoad freeDays acceptHours fields{code nameZh}}}}",
);
