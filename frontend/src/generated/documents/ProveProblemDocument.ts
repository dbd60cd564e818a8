import { gql } from "@urql/core";
import type { ProveProblemMutation, ProveProblemMutationVariables } from "../graphql";
export const ProveProblemDocument = /* @__PURE__ */ gql<ProveProblemMutation, ProveProblemMutationVariables>(
  "mutation ProveProblem($input:ProveProblem!){proveProblem(input:$input){id version status}}",
);
