import { gql } from "@urql/core";
import type { ExemptToReviewMutation, ExemptToReviewMutationVariables } from "../graphql";
export const ExemptToReviewDocument = /* @__PURE__ */ gql<ExemptToReviewMutation, ExemptToReviewMutationVariables>(
  "mutation ExemptToReview($input:StepWithReason!){exemptToReview(input:$input){id version stage}}",
);
