import { gql } from "@urql/core";
import type { SubmitSelfEvaluationMutation, SubmitSelfEvaluationMutationVariables } from "../graphql";
export const SubmitSelfEvaluationDocument = /* @__PURE__ */ gql<SubmitSelfEvaluationMutation, SubmitSelfEvaluationMutationVariables>(
  "mutation SubmitSelfEvaluation($input:Step!){submitSelfEvaluation(input:$input){id version stage}}",
);
