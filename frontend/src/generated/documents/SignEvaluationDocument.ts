import { gql } from "@urql/core";
import type { SignEvaluationMutation, SignEvaluationMutationVariables } from "../graphql";
export const SignEvaluationDocument = /* @__PURE__ */ gql<SignEvaluationMutation, SignEvaluationMutationVariables>(
  "mutation SignEvaluation($input:Step!){signEvaluation(input:$input){id version}}",
);
