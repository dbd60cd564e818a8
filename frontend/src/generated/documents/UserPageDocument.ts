import { gql } from "@urql/core";
import type { UserPageQuery, UserPageQueryVariables } from "../graphql";
export const UserPageDocument = /* @__PURE__ */ gql<UserPageQuery, UserPageQueryVariables>(
  "query UserPage($id:ID!){user(id:$id){id version login name status createdAt unit{code nameZh}section{code nameZh}actions{action enabled why code}...Grants_user}failedSignIns{user{id}count last}}fragment Grants_user on User{id actions{action enabled why code}grants{id role state validFrom validTo grantedBy createdAt revokedAt unit{code nameZh}section{code nameZh}batch{code nameZh}portfolio{code nameZh}}}",
);
