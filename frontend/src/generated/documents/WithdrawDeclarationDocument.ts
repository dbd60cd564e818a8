import { gql } from "@urql/core";
import type { WithdrawDeclarationMutation, WithdrawDeclarationMutationVariables } from "../graphql";
export const WithdrawDeclarationDocument = /* @__PURE__ */ gql<WithdrawDeclarationMutation, WithdrawDeclarationMutationVariables>(
  "mutation WithdrawDeclaration($input:StepWithReason!){withdrawDeclaration(input:$input){id version stage}}",
);
