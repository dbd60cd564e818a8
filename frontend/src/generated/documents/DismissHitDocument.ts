import { gql } from "@urql/core";
import type { DismissHitMutation, DismissHitMutationVariables } from "../graphql";
export const DismissHitDocument = /* @__PURE__ */ gql<DismissHitMutation, DismissHitMutationVariables>(
  "mutation DismissHit($input:DismissHit!){dismissHit(input:$input){id}}",
);
