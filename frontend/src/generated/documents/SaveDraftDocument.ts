import { gql } from "@urql/core";
import type { SaveDraftMutation, SaveDraftMutationVariables } from "../graphql";
export const SaveDraftDocument = /* @__PURE__ */ gql<SaveDraftMutation, SaveDraftMutationVariables>(
  "mutation SaveDraft($input:SaveDraft!){saveDraft(input:$input){id version faults{code path message severity}}}",
);
