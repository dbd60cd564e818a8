import { gql } from "@urql/core";
import type { PublishEvaluationMutation, PublishEvaluationMutationVariables } from "../graphql";
export const PublishEvaluationDocument = /* @__PURE__ */ gql<PublishEvaluationMutation, PublishEvaluationMutationVariables>(
  "mutation PublishEvaluation($input:Step!){publishEvaluation(input:$input){id version stage}}",
);
