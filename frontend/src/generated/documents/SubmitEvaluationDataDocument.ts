import { gql } from "@urql/core";
import type { SubmitEvaluationDataMutation, SubmitEvaluationDataMutationVariables } from "../graphql";
export const SubmitEvaluationDataDocument = /* @__PURE__ */ gql<SubmitEvaluationDataMutation, SubmitEvaluationDataMutationVariables>(
  "mutation SubmitEvaluationData($input:Step!){submitEvaluationData(input:$input){id version stage}}",
);
