import { gql } from "@urql/core";
import type { ReportPageQuery, ReportPageQueryVariables } from "../graphql";
export const ReportPageDocument = /* @__PURE__ */ gql<ReportPageQuery, ReportPageQueryVariables>(
  "query ReportPage($id:ID!){report(id:$id){...ReportPage_report}}fragment ReportPage_report on Report{id version status title hash receipt signedBy signedAt approvedBy approvedAt content words{chapter text}batch{id nameZh}section{id}actions{action enabled why code}}",
);
