import { gql } from "@urql/core";
import type { VoidSheetMutation, VoidSheetMutationVariables } from "../graphql";
export const VoidSheetDocument = /* @__PURE__ */ gql<VoidSheetMutation, VoidSheetMutationVariables>(
  "mutation VoidSheet($input:StepWithReason!){voidSheet(input:$input){id version status}}",
);
