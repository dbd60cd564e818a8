import { gql } from "@urql/core";
import type { WriteReportMutation, WriteReportMutationVariables } from "../graphql";
export const WriteReportDocument = /* @__PURE__ */ gql<WriteReportMutation, WriteReportMutationVariables>(
  "mutation WriteReport($input:WriteReport!){writeReport(input:$input){id version words{chapter text}}}",
);
