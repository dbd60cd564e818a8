import { gql } from "@urql/core";
import type { SelectEvaluationMutation, SelectEvaluationMutationVariables } from "../graphql";
export const SelectEvaluationDocument = /* @__PURE__ */ gql<SelectEvaluationMutation, SelectEvaluationMutationVariables>(
  "mutation SelectEvaluation($input:SelectEvaluation!){selectEvaluation(input:$input){id}}",
);
