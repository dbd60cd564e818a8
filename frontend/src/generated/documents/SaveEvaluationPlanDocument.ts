import { gql } from "@urql/core";
import type { SaveEvaluationPlanMutation, SaveEvaluationPlanMutationVariables } from "../graphql";
export const SaveEvaluationPlanDocument = /* @__PURE__ */ gql<SaveEvaluationPlanMutation, SaveEvaluationPlanMutationVariables>(
  "mutation SaveEvaluationPlan($input:SaveEvaluationPlan!){saveEvaluationPlan(input:$input){id version planFaults{code path message severity}}}",
);
