import { gql } from "@urql/core";
import type { PassOverallMutation, PassOverallMutationVariables } from "../graphql";
export const PassOverallDocument = /* @__PURE__ */ gql<PassOverallMutation, PassOverallMutationVariables>(
  "mutation PassOverall($input:Step!){passOverall(input:$input){id version stage}}",
);
