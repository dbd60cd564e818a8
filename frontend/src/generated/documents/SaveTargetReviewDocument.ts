import { gql } from "@urql/core";
import type { SaveTargetReviewMutation, SaveTargetReviewMutationVariables } from "../graphql";
export const SaveTargetReviewDocument = /* @__PURE__ */ gql<SaveTargetReviewMutation, SaveTargetReviewMutationVariables>(
  "mutation SaveTargetReview($input:SaveTargetReview!){saveTargetReview(input:$input){id total grade}}",
);
