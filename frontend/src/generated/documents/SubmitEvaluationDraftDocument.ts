import { gql } from "@urql/core";
import type { SubmitEvaluationDraftMutation, SubmitEvaluationDraftMutationVariables } from "../graphql";
export const SubmitEvaluationDraftDocument = /* @__PURE__ */ gql<SubmitEvaluationDraftMutation, SubmitEvaluationDraftMutationVariables>(
  "mutation SubmitEvaluationDraft($input:Step!){submitEvaluationDraft(input:$input){id version stage}}",
);
