import { gql } from "@urql/core";
import type { EndUserSessionsMutation, EndUserSessionsMutationVariables } from "../graphql";
export const EndUserSessionsDocument = /* @__PURE__ */ gql<EndUserSessionsMutation, EndUserSessionsMutationVariables>(
  "mutation EndUserSessions($id:ID!){endUserSessions(id:$id){id}}",
);
