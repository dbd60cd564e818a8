import { gql } from "@urql/core";
import type { PaletteFindsQuery, PaletteFindsQueryVariables } from "../graphql";
export const PaletteFindsDocument = /* @__PURE__ */ gql<PaletteFindsQuery, PaletteFindsQueryVariables>(
  "query PaletteFinds($keyword:String!){projects(filter:{keyword:$keyword}orderBy:{field:CODE direction:ASC}first:4){totalCount edges{node{id code nameZh unit{shortNameZh}}}}declarations(filter:{keyword:$keyword}orderBy:{field:CODE direction:DESC}first:6){totalCount edges{node{id code nameZh budgetYear stage unit{shortNameZh}}}}units(keyword:$keyword first:3){edges{node{code nameZh}}}}",
);
