import { gql } from "@urql/core";
import type { RecallAssignmentMutation, RecallAssignmentMutationVariables } from "../graphql";
export const RecallAssignmentDocument = /* @__PURE__ */ gql<RecallAssignmentMutation, RecallAssignmentMutationVariables>(
  "mutation RecallAssignment($input:Step!){recallAssignment(input:$input){id version}}",
);
