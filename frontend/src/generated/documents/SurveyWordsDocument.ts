import { gql } from "@urql/core";
import type { SurveyWordsQuery, SurveyWordsQueryVariables } from "../graphql";
export const SurveyWordsDocument = /* @__PURE__ */ gql<SurveyWordsQuery, SurveyWordsQueryVariables>(
  "query SurveyWords($id:ID!){surveyWords(id:$id)}",
);
