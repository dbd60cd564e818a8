import { gql } from "@urql/core";
import type { WithdrawPayMutation, WithdrawPayMutationVariables } from "../graphql";
export const WithdrawPayDocument = /* @__PURE__ */ gql<WithdrawPayMutation, WithdrawPayMutationVariables>(
  "mutation WithdrawPay($input:Step!){withdrawPay(input:$input){id version}}",
);
