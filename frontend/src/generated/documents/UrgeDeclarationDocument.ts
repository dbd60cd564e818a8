import { gql } from "@urql/core";
import type { UrgeDeclarationMutation, UrgeDeclarationMutationVariables } from "../graphql";
export const UrgeDeclarationDocument = /* @__PURE__ */ gql<UrgeDeclarationMutation, UrgeDeclarationMutationVariables>(
  "mutation UrgeDeclaration($input:StepWithReason!){urgeDeclaration(input:$input){id version}}",
);
