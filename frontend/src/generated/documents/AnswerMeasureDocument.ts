import { gql } from "@urql/core";
import type { AnswerMeasureMutation, AnswerMeasureMutationVariables } from "../graphql";
export const AnswerMeasureDocument = /* @__PURE__ */ gql<AnswerMeasureMutation, AnswerMeasureMutationVariables>(
  "mutation AnswerMeasure($input:AnswerMeasure!){answerMeasure(input:$input){id version}}",
);
