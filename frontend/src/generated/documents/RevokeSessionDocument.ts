import { gql } from "@urql/core";
import type { RevokeSessionMutation, RevokeSessionMutationVariables } from "../graphql";
export const RevokeSessionDocument = /* @__PURE__ */ gql<RevokeSessionMutation, RevokeSessionMutationVariables>(
  "mutation RevokeSession($id:ID!){revokeSession(id:$id)}",
);
