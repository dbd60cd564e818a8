import { gql } from "@urql/core";
import type { RecommendExpertMutation, RecommendExpertMutationVariables } from "../graphql";
export const RecommendExpertDocument = /* @__PURE__ */ gql<RecommendExpertMutation, RecommendExpertMutationVariables>(
  "mutation RecommendExpert($input:ExpertInput!){recommendExpert(input:$input){id}}",
);
