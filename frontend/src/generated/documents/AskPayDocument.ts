import { gql } from "@urql/core";
import type { AskPayMutation, AskPayMutationVariables } from "../graphql";
export const AskPayDocument = /* @__PURE__ */ gql<AskPayMutation, AskPayMutationVariables>(
  "mutation AskPay($input:Step!){askPay(input:$input){id version}}",
);
