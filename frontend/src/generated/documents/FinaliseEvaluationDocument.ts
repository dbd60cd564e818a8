import { gql } from "@urql/core";
import type { FinaliseEvaluationMutation, FinaliseEvaluationMutationVariables } from "../graphql";
export const FinaliseEvaluationDocument = /* @__PURE__ */ gql<FinaliseEvaluationMutation, FinaliseEvaluationMutationVariables>(
  "mutation FinaliseEvaluation($input:Step!){finaliseEvaluation(input:$input){id version stage}}",
);
