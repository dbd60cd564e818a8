import { gql } from "@urql/core";
import type { ConfirmSelfEvaluationMutation, ConfirmSelfEvaluationMutationVariables } from "../graphql";
export const ConfirmSelfEvaluationDocument = /* @__PURE__ */ gql<ConfirmSelfEvaluationMutation, ConfirmSelfEvaluationMutationVariables>(
  "mutation ConfirmSelfEvaluation($input:CheckSelfEvaluation!){confirmSelfEvaluation(input:$input){id version stage}}",
);
