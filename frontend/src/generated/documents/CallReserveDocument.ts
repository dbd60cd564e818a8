import { gql } from "@urql/core";
import type { CallReserveMutation, CallReserveMutationVariables } from "../graphql";
export const CallReserveDocument = /* @__PURE__ */ gql<CallReserveMutation, CallReserveMutationVariables>(
  "mutation CallReserve($input:Step!){callReserve(input:$input){id version}}",
);
