import { gql } from "@urql/core";
import type { VoidConflictMutation, VoidConflictMutationVariables } from "../graphql";
export const VoidConflictDocument = /* @__PURE__ */ gql<VoidConflictMutation, VoidConflictMutationVariables>(
  "mutation VoidConflict($input:StepWithReason!){voidSheet(input:$input){id version status}}",
);
