import { gql } from "@urql/core";
import type { ReviewedChangesQuery, ReviewedChangesQueryVariables } from "../graphql";
export const ReviewedChangesDocument = /* @__PURE__ */ gql<ReviewedChangesQuery, ReviewedChangesQueryVariables>(
  "query ReviewedChanges($id:ID!$from:Int!$to:Int!){compareVersions(declarationID:$id from:$from to:$to){path label before after}}",
);
