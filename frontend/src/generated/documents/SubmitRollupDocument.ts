import { gql } from "@urql/core";
import type { SubmitRollupMutation, SubmitRollupMutationVariables } from "../graphql";
export const SubmitRollupDocument = /* @__PURE__ */ gql<SubmitRollupMutation, SubmitRollupMutationVariables>(
  "mutation SubmitRollup($input:Step!){submitRollup(input:$input){id version stage}}",
);
