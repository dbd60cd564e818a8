import { gql } from "@urql/core";
import type { SelectedBatchQuery, SelectedBatchQueryVariables } from "../graphql";
export const SelectedBatchDocument = /* @__PURE__ */ gql<SelectedBatchQuery, SelectedBatchQueryVariables>(
  "query SelectedBatch($id:ID!){declaration(id:$id){batch{id}}}",
);
