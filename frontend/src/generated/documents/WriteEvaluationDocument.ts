import { gql } from "@urql/core";
import type { WriteEvaluationMutation, WriteEvaluationMutationVariables } from "../graphql";
export const WriteEvaluationDocument = /* @__PURE__ */ gql<WriteEvaluationMutation, WriteEvaluationMutationVariables>(
  "mutation WriteEvaluation($input:WriteEvaluation!){writeEvaluation(input:$input){id version report{id content}}}",
);
