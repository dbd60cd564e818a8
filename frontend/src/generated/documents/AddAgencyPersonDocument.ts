import { gql } from "@urql/core";
import type { AddAgencyPersonMutation, AddAgencyPersonMutationVariables } from "../graphql";
export const AddAgencyPersonDocument = /* @__PURE__ */ gql<AddAgencyPersonMutation, AddAgencyPersonMutationVariables>(
  "mutation AddAgencyPerson($input:AddAgencyPerson!){addAgencyPerson(input:$input){id}}",
);
