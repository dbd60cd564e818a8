import { gql } from "@urql/core";
import type { SurveyToAnswerQuery, SurveyToAnswerQueryVariables } from "../graphql";
export const SurveyToAnswerDocument = /* @__PURE__ */ gql<SurveyToAnswerQuery, SurveyToAnswerQueryVariables>(
  "query SurveyToAnswer($token:String!){publicSurvey(token:$token){open title projectName unitName targetGroup questions comments closesOn}}",
);
