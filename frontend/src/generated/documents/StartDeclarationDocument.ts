import { gql } from "@urql/core";
import type { StartDeclarationMutation, StartDeclarationMutationVariables } from "../graphql";
export const StartDeclarationDocument = /* @__PURE__ */ gql<StartDeclarationMutation, StartDeclarationMutationVariables>(
  "mutation StartDeclaration($input:StartDeclaration!){startDeclaration(input:$input){id}}",
);
