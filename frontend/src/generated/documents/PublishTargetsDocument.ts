import { gql } from "@urql/core";
import type { PublishTargetsMutation, PublishTargetsMutationVariables } from "../graphql";
export const PublishTargetsDocument = /* @__PURE__ */ gql<PublishTargetsMutation, PublishTargetsMutationVariables>(
  "mutation PublishTargets($input:PublishTargets!){publishTargets(input:$input)}",
);
