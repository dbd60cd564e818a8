import { gql } from "@urql/core";
import type { ReturnDeclarationMutation, ReturnDeclarationMutationVariables } from "../graphql";
export const ReturnDeclarationDocument = /* @__PURE__ */ gql<ReturnDeclarationMutation, ReturnDeclarationMutationVariables>(
  "mutation ReturnDeclaration($input:ReturnDeclaration!){returnDeclaration(input:$input){id version stage}}",
);
