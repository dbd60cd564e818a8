import { gql } from "@urql/core";
import type { TableImportsQuery, TableImportsQueryVariables } from "../graphql";
export const TableImportsDocument = /* @__PURE__ */ gql<TableImportsQuery, TableImportsQueryVariables>(
  "query TableImports{tableImports(first:10){edges{node{id createdAt kind name hash rows changed}}}}",
);
