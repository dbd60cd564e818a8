import { gql } from "@urql/core";
import type { AskOverallScoresMutation, AskOverallScoresMutationVariables } from "../graphql";
export const AskOverallScoresDocument = /* @__PURE__ */ gql<AskOverallScoresMutation, AskOverallScoresMutationVariables>(
  "mutation AskOverallScores($input:AskOverallScores!){askOverallScores(input:$input)}",
);
