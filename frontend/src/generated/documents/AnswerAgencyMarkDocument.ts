import { gql } from "@urql/core";
import type { AnswerAgencyMarkMutation, AnswerAgencyMarkMutationVariables } from "../graphql";
export const AnswerAgencyMarkDocument = /* @__PURE__ */ gql<AnswerAgencyMarkMutation, AnswerAgencyMarkMutationVariables>(
  "mutation AnswerAgencyMark($input:StepWithReason!){answerAgencyMark(input:$input){id version}}",
);
