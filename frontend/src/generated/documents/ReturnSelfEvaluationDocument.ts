import { gql } from "@urql/core";
import type { ReturnSelfEvaluationMutation, ReturnSelfEvaluationMutationVariables } from "../graphql";
export const ReturnSelfEvaluationDocument = /* @__PURE__ */ gql<ReturnSelfEvaluationMutation, ReturnSelfEvaluationMutationVariables>(
  "mutation ReturnSelfEvaluation($input:StepWithReason!){returnSelfEvaluation(input:$input){id version stage}}",
);
