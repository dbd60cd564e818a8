import { gql } from "@urql/core";
import type { GiveSurveyAnswerMutation, GiveSurveyAnswerMutationVariables } from "../graphql";
export const GiveSurveyAnswerDocument = /* @__PURE__ */ gql<GiveSurveyAnswerMutation, GiveSurveyAnswerMutationVariables>(
  "mutation GiveSurveyAnswer($input:AnswerSurvey!){answerSurvey(input:$input)}",
);
