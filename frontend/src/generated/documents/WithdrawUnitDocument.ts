import { gql } from "@urql/core";
import type { WithdrawUnitMutation, WithdrawUnitMutationVariables } from "../graphql";
export const WithdrawUnitDocument = /* @__PURE__ */ gql<WithdrawUnitMutation, WithdrawUnitMutationVariables>(
  "mutation WithdrawUnit($input:WithdrawUnit!){withdrawUnit(input:$input){id}}",
);
