import { gql } from "@urql/core";
import type { SaveSelfEvaluationMutation, SaveSelfEvaluationMutationVariables } from "../graphql";
export const SaveSelfEvaluationDocument = /* @__PURE__ */ gql<SaveSelfEvaluationMutation, SaveSelfEvaluationMutationVariables>(
  "mutation SaveSelfEvaluation($input:SaveSelfEvaluation!){saveSelfEvaluation(input:$input){id version verdict{...SelfVerdict}}}fragment SelfVerdict on SelfEvaluationVerdict{initial adjusted executed score{executionRate executionScore total grade scores{score ratio why}}faults{code path message severity}}",
);
