import { gql } from "@urql/core";
import type { ReturnOverallMutation, ReturnOverallMutationVariables } from "../graphql";
export const ReturnOverallDocument = /* @__PURE__ */ gql<ReturnOverallMutation, ReturnOverallMutationVariables>(
  "mutation ReturnOverall($input:ReturnOverall!){returnOverall(input:$input){id version stage}}",
);
