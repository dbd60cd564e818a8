import { gql } from "@urql/core";
import type { RejectDeclarationMutation, RejectDeclarationMutationVariables } from "../graphql";
export const RejectDeclarationDocument = /* @__PURE__ */ gql<RejectDeclarationMutation, RejectDeclarationMutationVariables>(
  "mutation RejectDeclaration($input:StepWithReason!){rejectDeclaration(input:$input){id version stage}}",
);
