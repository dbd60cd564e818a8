import { gql } from "@urql/core";
import type { SaveEvaluationDataMutation, SaveEvaluationDataMutationVariables } from "../graphql";
export const SaveEvaluationDataDocument = /* @__PURE__ */ gql<SaveEvaluationDataMutation, SaveEvaluationDataMutationVariables>(
  "mutation SaveEvaluationData($input:SaveEvaluationData!){saveEvaluationData(input:$input){id version}}",
);
