import { gql } from "@urql/core";
import type { StoredFaultsQuery, StoredFaultsQueryVariables } from "../graphql";
export const StoredFaultsDocument = /* @__PURE__ */ gql<StoredFaultsQuery, StoredFaultsQueryVariables>(
  "query StoredFaults($id:ID!){declaration(id:$id){id faults{code path message severity}}}",
);
