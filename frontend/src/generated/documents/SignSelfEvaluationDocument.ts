import { gql } from "@urql/core";
import type { SignSelfEvaluationMutation, SignSelfEvaluationMutationVariables } from "../graphql";
export const SignSelfEvaluationDocument = /* @__PURE__ */ gql<SignSelfEvaluationMutation, SignSelfEvaluationMutationVariables>(
  "mutation SignSelfEvaluation($input:Step!){signSelfEvaluation(input:$input){id version stage}}",
);
