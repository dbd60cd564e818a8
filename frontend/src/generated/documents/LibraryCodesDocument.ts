import { gql } from "@urql/core";
import type { LibraryCodesQuery, LibraryCodesQueryVariables } from "../graphql";
export const LibraryCodesDocument = /* @__PURE__ */ gql<LibraryCodesQuery, LibraryCodesQueryVariables>(
  "query LibraryCodes{taxonomy:standards(kind:\"TAXONOMY\" inForce:true first:1){edges{node{id body}}}codes:standards(kind:\"CODES\" inForce:true first:1){edges{node{id body}}}classes:standards(kind:\"FUNCTIONAL_CLASSES\" inForce:true first:1){edges{node{id body}}}}",
);
