import { gql } from "@urql/core";
import type { AnswerQuestionMutation, AnswerQuestionMutationVariables } from "../graphql";
export const AnswerQuestionDocument = /* @__PURE__ */ gql<AnswerQuestionMutation, AnswerQuestionMutationVariables>(
  "mutation AnswerQuestion($input:AnswerQuestion!){answerQuestion(input:$input){id version answer answeredBy answeredAt}}",
);
