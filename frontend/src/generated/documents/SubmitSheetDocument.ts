import { gql } from "@urql/core";
import type { SubmitSheetMutation, SubmitSheetMutationVariables } from "../graphql";
export const SubmitSheetDocument = /* @__PURE__ */ gql<SubmitSheetMutation, SubmitSheetMutationVariables>(
  "mutation SubmitSheet($input:SubmitSheet!){submitSheet(input:$input){id version status}}",
);
