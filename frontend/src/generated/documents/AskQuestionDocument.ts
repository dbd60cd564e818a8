import { gql } from "@urql/core";
import type { AskQuestionMutation, AskQuestionMutationVariables } from "../graphql";
export const AskQuestionDocument = /* @__PURE__ */ gql<AskQuestionMutation, AskQuestionMutationVariables>(
  "mutation AskQuestion($input:AskQuestion!){askQuestion(input:$input){id}}",
);
