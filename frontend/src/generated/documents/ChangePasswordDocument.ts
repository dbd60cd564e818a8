import { gql } from "@urql/core";
import type { ChangePasswordMutation, ChangePasswordMutationVariables } from "../graphql";
export const ChangePasswordDocument = /* @__PURE__ */ gql<ChangePasswordMutation, ChangePasswordMutationVariables>(
  "mutation ChangePassword($input:ChangePassword!){changePassword(input:$input)}",
);
