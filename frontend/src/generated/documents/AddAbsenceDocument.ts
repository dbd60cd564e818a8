import { gql } from "@urql/core";
import type { AddAbsenceMutation, AddAbsenceMutationVariables } from "../graphql";
export const AddAbsenceDocument = /* @__PURE__ */ gql<AddAbsenceMutation, AddAbsenceMutationVariables>(
  "mutation AddAbsence($input:AddAbsence!){addAbsence(input:$input){id seats{id projectName}}}",
);
