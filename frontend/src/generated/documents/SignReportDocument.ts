import { gql } from "@urql/core";
import type { SignReportMutation, SignReportMutationVariables } from "../graphql";
export const SignReportDocument = /* @__PURE__ */ gql<SignReportMutation, SignReportMutationVariables>(
  "mutation SignReport($input:Step!){signReport(input:$input){id version}}",
);
