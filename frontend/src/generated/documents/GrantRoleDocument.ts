import { gql } from "@urql/core";
import type { GrantRoleMutation, GrantRoleMutationVariables } from "../graphql";
export const GrantRoleDocument = /* @__PURE__ */ gql<GrantRoleMutation, GrantRoleMutationVariables>(
  "mutation GrantRole($input:GrantRole!){grantRole(input:$input){id version ...Grants_user}}fragment Grants_user on User{id actions{action enabled why code}grants{id role state validFrom validTo grantedBy createdAt revokedAt unit{code nameZh}section{code nameZh}batch{code nameZh}portfolio{code nameZh}}}",
);
