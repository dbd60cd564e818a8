import { gql } from "@urql/core";
import type { SignRollupMutation, SignRollupMutationVariables } from "../graphql";
export const SignRollupDocument = /* @__PURE__ */ gql<SignRollupMutation, SignRollupMutationVariables>(
  "mutation SignRollup($input:Step!){signRollup(input:$input){id version stage}}",
);
