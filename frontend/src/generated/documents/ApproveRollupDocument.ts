import { gql } from "@urql/core";
import type { ApproveRollupMutation, ApproveRollupMutationVariables } from "../graphql";
export const ApproveRollupDocument = /* @__PURE__ */ gql<ApproveRollupMutation, ApproveRollupMutationVariables>(
  "mutation ApproveRollup($input:Step!){approveRollup(input:$input){id version stage}}",
);
