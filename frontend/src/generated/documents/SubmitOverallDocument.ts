import { gql } from "@urql/core";
import type { SubmitOverallMutation, SubmitOverallMutationVariables } from "../graphql";
export const SubmitOverallDocument = /* @__PURE__ */ gql<SubmitOverallMutation, SubmitOverallMutationVariables>(
  "mutation SubmitOverall($input:Step!){submitOverall(input:$input){id version stage}}",
);
