import { gql } from "@urql/core";
import type { PaletteFindsQuery, PaletteFindsQueryVariables } from "../graphql";
export const PaletteFindsDocument = /* @__PURE__ */ gql<PaletteFindsQuery, PaletteFindsQueryVariables>(
  "query PaletteFinds($text:String!){search(text:$text){kind more hits{id title about code stage}}}",
);
