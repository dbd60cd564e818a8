import { gql } from "@urql/core";
import type { SubmitDeclarationMutation, SubmitDeclarationMutationVariables } from "../graphql";
export const SubmitDeclarationDocument = /* @__PURE__ */ gql<SubmitDeclarationMutation, SubmitDeclarationMutationVariables>(
  "mutation SubmitDeclaration($input:Step!){submitDeclaration(input:$input){id version stage}}",
);
