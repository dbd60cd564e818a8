import { gql } from "@urql/core";
import type { JudgeProblemMutation, JudgeProblemMutationVariables } from "../graphql";
export const JudgeProblemDocument = /* @__PURE__ */ gql<JudgeProblemMutation, JudgeProblemMutationVariables>(
  "mutation JudgeProblem($input:JudgeProblem!){judgeProblem(input:$input){id version status}}",
);
