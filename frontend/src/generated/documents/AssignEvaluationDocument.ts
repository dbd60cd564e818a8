import { gql } from "@urql/core";
import type { AssignEvaluationMutation, AssignEvaluationMutationVariables } from "../graphql";
export const AssignEvaluationDocument = /* @__PURE__ */ gql<AssignEvaluationMutation, AssignEvaluationMutationVariables>(
  "mutation AssignEvaluation($input:AssignEvaluation!){assignEvaluation(input:$input){id version stage}}",
);
