import { gql } from "@urql/core";
import type { RenewRollupMutation, RenewRollupMutationVariables } from "../graphql";
export const RenewRollupDocument = /* @__PURE__ */ gql<RenewRollupMutation, RenewRollupMutationVariables>(
  "mutation RenewRollup($input:Step!){renewRollup(input:$input){id version stage}}",
);
