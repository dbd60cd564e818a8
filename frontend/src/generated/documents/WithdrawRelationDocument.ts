import { gql } from "@urql/core";
import type { WithdrawRelationMutation, WithdrawRelationMutationVariables } from "../graphql";
export const WithdrawRelationDocument = /* @__PURE__ */ gql<WithdrawRelationMutation, WithdrawRelationMutationVariables>(
  "mutation WithdrawRelation($input:WithdrawRelation!){withdrawRelation(input:$input){id}}",
);
