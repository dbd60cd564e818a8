import { gql } from "@urql/core";
import type { TargetReviewsQuery, TargetReviewsQueryVariables } from "../graphql";
export const TargetReviewsDocument = /* @__PURE__ */ gql<TargetReviewsQuery, TargetReviewsQueryVariables>(
  "query TargetReviews($id:ID!){declaration(id:$id){id targetReviews{id revision reviewerName total grade opinion suggestedAmount cutReason decision updatedAt items{code points comment}}}}",
);
