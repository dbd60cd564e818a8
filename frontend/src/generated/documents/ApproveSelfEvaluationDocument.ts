import { gql } from "@urql/core";
import type { ApproveSelfEvaluationMutation, ApproveSelfEvaluationMutationVariables } from "../graphql";
export const ApproveSelfEvaluationDocument = /* @__PURE__ */ gql<ApproveSelfEvaluationMutation, ApproveSelfEvaluationMutationVariables>(
  "mutation ApproveSelfEvaluation($input:CheckSelfEvaluation!){approveSelfEvaluation(input:$input){id version stage}}",
);
