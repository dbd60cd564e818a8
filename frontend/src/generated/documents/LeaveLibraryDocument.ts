import { gql } from "@urql/core";
import type { LeaveLibraryMutation, LeaveLibraryMutationVariables } from "../graphql";
export const LeaveLibraryDocument = /* @__PURE__ */ gql<LeaveLibraryMutation, LeaveLibraryMutationVariables>(
  "mutation LeaveLibrary($input:StepWithReason!){leaveLibrary(input:$input){id version status}}",
);
