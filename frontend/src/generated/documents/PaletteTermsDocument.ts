import { gql } from "@urql/core";
import type { PaletteTermsQuery, PaletteTermsQueryVariables } from "../graphql";
export const PaletteTermsDocument = /* @__PURE__ */ gql<PaletteTermsQuery, PaletteTermsQueryVariables>(
  "query PaletteTerms($unit:String!){units(keyword:$unit first:8){edges{node{code nameZh}}}sections{code nameZh}}",
);
