import { gql } from "@urql/core";
import type { SaveEvaluationCheckMutation, SaveEvaluationCheckMutationVariables } from "../graphql";
export const SaveEvaluationCheckDocument = /* @__PURE__ */ gql<SaveEvaluationCheckMutation, SaveEvaluationCheckMutationVariables>(
  "mutation SaveEvaluationCheck($input:SaveEvaluationCheck!){saveEvaluationCheck(input:$input){id version}}",
);
