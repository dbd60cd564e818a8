import { gql } from "@urql/core";
import type { ReportsPageQuery, ReportsPageQueryVariables } from "../graphql";
export const ReportsPageDocument = /* @__PURE__ */ gql<ReportsPageQuery, ReportsPageQueryVariables>(
  "query ReportsPage($batchId:ID!){batch(id:$batchId){id code nameZh actions{action enabled why code}}reports(batchID:$batchId){id title status signedBy signedAt approvedBy approvedAt hash}}",
);
