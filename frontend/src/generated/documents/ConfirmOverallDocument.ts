import { gql } from "@urql/core";
import type { ConfirmOverallMutation, ConfirmOverallMutationVariables } from "../graphql";
export const ConfirmOverallDocument = /* @__PURE__ */ gql<ConfirmOverallMutation, ConfirmOverallMutationVariables>(
  "mutation ConfirmOverall($input:Step!){confirmOverall(input:$input){id version stage}}",
);
