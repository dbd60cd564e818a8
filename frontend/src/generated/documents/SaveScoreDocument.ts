import { gql } from "@urql/core";
import type { SaveScoreMutation, SaveScoreMutationVariables } from "../graphql";
export const SaveScoreDocument = /* @__PURE__ */ gql<SaveScoreMutation, SaveScoreMutationVariables>(
  "mutation SaveScore($input:SaveScore!){saveScore(input:$input){id ...Kept_sheet}}fragment Kept_sheet on ExpertSheet{id version status priority opinion suggestedAmount text changes lineCuts{line cut reason}lines{id item points comment updatedAt}}",
);
