import { gql } from "@urql/core";
import type { WithdrawAbsenceMutation, WithdrawAbsenceMutationVariables } from "../graphql";
export const WithdrawAbsenceDocument = /* @__PURE__ */ gql<WithdrawAbsenceMutation, WithdrawAbsenceMutationVariables>(
  "mutation WithdrawAbsence($id:ID!){withdrawAbsence(id:$id){id}}",
);
