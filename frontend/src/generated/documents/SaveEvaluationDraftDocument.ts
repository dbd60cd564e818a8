import { gql } from "@urql/core";
import type { SaveEvaluationDraftMutation, SaveEvaluationDraftMutationVariables } from "../graphql";
export const SaveEvaluationDraftDocument = /* @__PURE__ */ gql<SaveEvaluationDraftMutation, SaveEvaluationDraftMutationVariables>(
  "mutation SaveEvaluationDraft($input:SaveEvaluationDraft!){saveEvaluationDraft(input:$input){id version report{id verdict{...EvaluationVerdict}}}}fragment EvaluationVerdict on EvaluationVerdict{total grade scores{computed points why}results{score why}faults{code path message severity}}",
);
