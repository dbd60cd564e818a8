import { gql } from "@urql/core";
import type { ResetPasswordMutation, ResetPasswordMutationVariables } from "../graphql";
export const ResetPasswordDocument = /* @__PURE__ */ gql<ResetPasswordMutation, ResetPasswordMutationVariables>(
  "mutation ResetPassword($input:ResetPassword!){resetPassword(input:$input){id version}}",
);
