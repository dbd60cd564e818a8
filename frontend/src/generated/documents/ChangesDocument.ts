import { gql } from "@urql/core";
import type { ChangesQuery, ChangesQueryVariables } from "../graphql";
export const ChangesDocument = /* @__PURE__ */ gql<ChangesQuery, ChangesQueryVariables>(
  "query Changes($id:ID!$from:Int!$to:Int!){compareVersions(declarationID:$id from:$from to:$to){path label before after}}",
);
