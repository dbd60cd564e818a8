import { gql } from "@urql/core";
import type { DraftReportMutation, DraftReportMutationVariables } from "../graphql";
export const DraftReportDocument = /* @__PURE__ */ gql<DraftReportMutation, DraftReportMutationVariables>(
  "mutation DraftReport($input:DraftReport!){draftReport(input:$input){id version}}",
);
