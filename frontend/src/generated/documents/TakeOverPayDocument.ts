import { gql } from "@urql/core";
import type { TakeOverPayMutation, TakeOverPayMutationVariables } from "../graphql";
export const TakeOverPayDocument = /* @__PURE__ */ gql<TakeOverPayMutation, TakeOverPayMutationVariables>(
  "mutation TakeOverPay($input:StepWithReason!){takeOverPay(input:$input){id version}}",
);
