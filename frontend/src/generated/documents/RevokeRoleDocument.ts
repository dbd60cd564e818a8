import { gql } from "@urql/core";
import type { RevokeRoleMutation, RevokeRoleMutationVariables } from "../graphql";
export const RevokeRoleDocument = /* @__PURE__ */ gql<RevokeRoleMutation, RevokeRoleMutationVariables>(
  "mutation RevokeRole($id:ID!){revokeRole(id:$id){id version ...Grants_user}}fragment Grants_user on User{id actions{action enabled why code}grants{id role state validFrom validTo grantedBy createdAt revokedAt unit{code nameZh}section{code nameZh}batch{code nameZh}portfolio{code nameZh}}}",
);
