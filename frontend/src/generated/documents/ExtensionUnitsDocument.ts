import { gql } from "@urql/core";
import type { ExtensionUnitsQuery, ExtensionUnitsQueryVariables } from "../graphql";
export const ExtensionUnitsDocument = /* @__PURE__ */ gql<ExtensionUnitsQuery, ExtensionUnitsQueryVariables>(
  "query ExtensionUnits($keyword:String!){units(keyword:$keyword first:20){edges{node{code nameZh}}}}",
);
