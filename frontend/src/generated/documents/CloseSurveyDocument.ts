import { gql } from "@urql/core";
import type { CloseSurveyMutation, CloseSurveyMutationVariables } from "../graphql";
export const CloseSurveyDocument = /* @__PURE__ */ gql<CloseSurveyMutation, CloseSurveyMutationVariables>(
  "mutation CloseSurvey($input:Step!){closeSurvey(input:$input){id version}}",
);
