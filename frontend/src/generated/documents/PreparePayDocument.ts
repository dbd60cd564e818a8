import { gql } from "@urql/core";
import type { PreparePayMutation, PreparePayMutationVariables } from "../graphql";
export const PreparePayDocument = /* @__PURE__ */ gql<PreparePayMutation, PreparePayMutationVariables>(
  "mutation PreparePay($input:PreparePay!){preparePay(input:$input){id}}",
);
