import { gql } from "@urql/core";
import type { CheckDeclarationQuery, CheckDeclarationQueryVariables } from "../graphql";
export const CheckDeclarationDocument = /* @__PURE__ */ gql<CheckDeclarationQuery, CheckDeclarationQueryVariables>(
  "query CheckDeclaration($input:DeclarationInput!){checkDeclaration(input:$input){code path message severity}coachDeclaration(input:$input){code path message better of}}",
);
