import { gql } from "@urql/core";
import type { EndAgencyPersonMutation, EndAgencyPersonMutationVariables } from "../graphql";
export const EndAgencyPersonDocument = /* @__PURE__ */ gql<EndAgencyPersonMutation, EndAgencyPersonMutationVariables>(
  "mutation EndAgencyPerson($id:ID!){endAgencyPerson(id:$id){id}}",
);
