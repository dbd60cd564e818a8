import { gql } from "@urql/core";
import type { PushBatchMutation, PushBatchMutationVariables } from "../graphql";
export const PushBatchDocument = /* @__PURE__ */ gql<PushBatchMutation, PushBatchMutationVariables>(
  "mutation PushBatch($input:PushBatch!){pushBatch(input:$input){queued skipped batch{id version}}}",
);
