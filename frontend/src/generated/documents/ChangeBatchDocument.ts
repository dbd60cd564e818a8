import { gql } from "@urql/core";
import type { ChangeBatchMutation, ChangeBatchMutationVariables } from "../graphql";
export const ChangeBatchDocument = /* @__PURE__ */ gql<ChangeBatchMutation, ChangeBatchMutationVariables>(
  "mutation ChangeBatch($input:ChangeBatch!){changeBatch(input:$input){id version}}",
);
