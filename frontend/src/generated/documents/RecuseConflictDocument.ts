import { gql } from "@urql/core";
import type { RecuseConflictMutation, RecuseConflictMutationVariables } from "../graphql";
export const RecuseConflictDocument = /* @__PURE__ */ gql<RecuseConflictMutation, RecuseConflictMutationVariables>(
  "mutation RecuseConflict($input:StepWithReason!){recuseSheet(input:$input){id version status}}",
);
