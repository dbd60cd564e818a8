import { gql } from "@urql/core";
import type { TakenIndicatorsQuery, TakenIndicatorsQueryVariables } from "../graphql";
export const TakenIndicatorsDocument = /* @__PURE__ */ gql<TakenIndicatorsQuery, TakenIndicatorsQueryVariables>(
  "query TakenIndicators($id:ID!){declaration(id:$id){id indicators{id no nameZh unit library{id nameZh}}}}",
);
