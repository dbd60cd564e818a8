import { gql } from "@urql/core";
import type { PrintPlacesQuery, PrintPlacesQueryVariables } from "../graphql";
export const PrintPlacesDocument = /* @__PURE__ */ gql<PrintPlacesQuery, PrintPlacesQueryVariables>(
  "query PrintPlaces{batches(first:50){edges{node{id nameZh}}}sections{code nameZh}}",
);
