import { gql } from "@urql/core";
import type { PlaceChoicesQuery, PlaceChoicesQueryVariables } from "../graphql";
export const PlaceChoicesDocument = /* @__PURE__ */ gql<PlaceChoicesQuery, PlaceChoicesQueryVariables>(
  "query PlaceChoices($keyword:String$units:Boolean!){sections{id code nameZh}units(keyword:$keyword first:20)@include(if:$units){edges{node{id code nameZh}}}}",
);
