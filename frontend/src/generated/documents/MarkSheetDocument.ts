import { gql } from "@urql/core";
import type { MarkSheetMutation, MarkSheetMutationVariables } from "../graphql";
export const MarkSheetDocument = /* @__PURE__ */ gql<MarkSheetMutation, MarkSheetMutationVariables>(
  "mutation MarkSheet($input:MarkSheet!){markSheet(input:$input){id version}}",
);
