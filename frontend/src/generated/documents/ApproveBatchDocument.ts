import { gql } from "@urql/core";
import type { ApproveBatchMutation, ApproveBatchMutationVariables } from "../graphql";
export const ApproveBatchDocument = /* @__PURE__ */ gql<ApproveBatchMutation, ApproveBatchMutationVariables>(
  "mutation ApproveBatch($input:ApproveBatch!){approveBatch(input:$input){id version approvalDocNo approvalDate}}",
);
