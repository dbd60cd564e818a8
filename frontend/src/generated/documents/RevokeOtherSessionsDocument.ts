import { gql } from "@urql/core";
import type { RevokeOtherSessionsMutation, RevokeOtherSessionsMutationVariables } from "../graphql";
export const RevokeOtherSessionsDocument = /* @__PURE__ */ gql<RevokeOtherSessionsMutation, RevokeOtherSessionsMutationVariables>(
  "mutation RevokeOtherSessions{revokeOtherSessions}",
);
