import { gql } from "@urql/core";
import type { ReopenSheetMutation, ReopenSheetMutationVariables } from "../graphql";
export const ReopenSheetDocument = /* @__PURE__ */ gql<ReopenSheetMutation, ReopenSheetMutationVariables>(
  "mutation ReopenSheet($input:StepWithReason!){reopenSheet(input:$input){id version status}}",
);
