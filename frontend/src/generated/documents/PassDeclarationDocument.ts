import { gql } from "@urql/core";
import type { PassDeclarationMutation, PassDeclarationMutationVariables } from "../graphql";
export const PassDeclarationDocument = /* @__PURE__ */ gql<PassDeclarationMutation, PassDeclarationMutationVariables>(
  "mutation PassDeclaration($input:PassDeclaration!){passDeclaration(input:$input){id version stage}}",
);
