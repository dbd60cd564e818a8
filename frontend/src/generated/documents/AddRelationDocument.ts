import { gql } from "@urql/core";
import type { AddRelationMutation, AddRelationMutationVariables } from "../graphql";
export const AddRelationDocument = /* @__PURE__ */ gql<AddRelationMutation, AddRelationMutationVariables>(
  "mutation AddRelation($input:AddRelation!){addRelation(input:$input){id}}",
);
