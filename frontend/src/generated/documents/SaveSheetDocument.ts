import { gql } from "@urql/core";
import type { SaveSheetMutation, SaveSheetMutationVariables } from "../graphql";
export const SaveSheetDocument = /* @__PURE__ */ gql<SaveSheetMutation, SaveSheetMutationVariables>(
  "mutation SaveSheet($input:SaveSheet!){saveSheet(input:$input){id ...Kept_sheet}}fragment Kept_sheet on ExpertSheet{id version status priority opinion suggestedAmount text changes lineCuts{line cut reason}lines{id item points comment updatedAt}}",
);
