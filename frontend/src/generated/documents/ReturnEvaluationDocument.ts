import { gql } from "@urql/core";
import type { ReturnEvaluationMutation, ReturnEvaluationMutationVariables } from "../graphql";
export const ReturnEvaluationDocument = /* @__PURE__ */ gql<ReturnEvaluationMutation, ReturnEvaluationMutationVariables>(
  "mutation ReturnEvaluation($input:StepWithReason!){returnEvaluation(input:$input){id version stage}}",
);
