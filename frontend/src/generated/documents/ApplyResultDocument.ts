import { gql } from "@urql/core";
import type { ApplyResultMutation, ApplyResultMutationVariables } from "../graphql";
export const ApplyResultDocument = /* @__PURE__ */ gql<ApplyResultMutation, ApplyResultMutationVariables>(
  "mutation ApplyResult($input:ApplyResult!){applyResult(input:$input){id version stage}}",
);
