import { gql } from "@urql/core";
import type { ApproveReportMutation, ApproveReportMutationVariables } from "../graphql";
export const ApproveReportDocument = /* @__PURE__ */ gql<ApproveReportMutation, ApproveReportMutationVariables>(
  "mutation ApproveReport($input:Step!){approveReport(input:$input){id version}}",
);
