import { gql } from "@urql/core";
import type { SignOutMutation, SignOutMutationVariables } from "../graphql";
export const SignOutDocument = /* @__PURE__ */ gql<SignOutMutation, SignOutMutationVariables>(
  "mutation SignOut{signOut}",
);
