import { gql } from "@urql/core";
import type { OpenSurveyMutation, OpenSurveyMutationVariables } from "../graphql";
export const OpenSurveyDocument = /* @__PURE__ */ gql<OpenSurveyMutation, OpenSurveyMutationVariables>(
  "mutation OpenSurvey($input:OpenSurvey!){openSurvey(input:$input){id version}}",
);
