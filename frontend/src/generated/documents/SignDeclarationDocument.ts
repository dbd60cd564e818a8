import { gql } from "@urql/core";
import type { SignDeclarationMutation, SignDeclarationMutationVariables } from "../graphql";
export const SignDeclarationDocument = /* @__PURE__ */ gql<SignDeclarationMutation, SignDeclarationMutationVariables>(
  "mutation SignDeclaration($input:Step!){signDeclaration(input:$input){id version stage}}",
);
