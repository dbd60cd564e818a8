import { gql } from "@urql/core";
import type { SubmitEvaluationPlanMutation, SubmitEvaluationPlanMutationVariables } from "../graphql";
export const SubmitEvaluationPlanDocument = /* @__PURE__ */ gql<SubmitEvaluationPlanMutation, SubmitEvaluationPlanMutationVariables>(
  "mutation SubmitEvaluationPlan($input:Step!){submitEvaluationPlan(input:$input){id version stage}}",
);
