import { gql } from "@urql/core";
import type { PublishSelfEvaluationMutation, PublishSelfEvaluationMutationVariables } from "../graphql";
export const PublishSelfEvaluationDocument = /* @__PURE__ */ gql<PublishSelfEvaluationMutation, PublishSelfEvaluationMutationVariables>(
  "mutation PublishSelfEvaluation($input:Step!){publishSelfEvaluation(input:$input){id version stage}}",
);
