import { gql } from "@urql/core";
import type { SubmitOverallScoresMutation, SubmitOverallScoresMutationVariables } from "../graphql";
export const SubmitOverallScoresDocument = /* @__PURE__ */ gql<SubmitOverallScoresMutation, SubmitOverallScoresMutationVariables>(
  "mutation SubmitOverallScores($input:Step!){submitOverallScores(input:$input){id version stage}}",
);
