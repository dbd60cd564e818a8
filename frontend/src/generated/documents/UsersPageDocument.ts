import { gql } from "@urql/core";
import type { UsersPageQuery, UsersPageQueryVariables } from "../graphql";
export const UsersPageDocument = /* @__PURE__ */ gql<UsersPageQuery, UsersPageQueryVariables>(
  "query UsersPage($filter:UserFilter$first:Int!$after:Cursor){users(filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id login name status unit{nameZh}section{nameZh}grants{id role state}}}}failedSignIns{user{id}count last}}",
);
