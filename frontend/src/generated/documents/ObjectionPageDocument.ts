import { gql } from "@urql/core";
import type { ObjectionPageQuery, ObjectionPageQueryVariables } from "../graphql";
export const ObjectionPageDocument = /* @__PURE__ */ gql<ObjectionPageQuery, ObjectionPageQueryVariables>(
  "query ObjectionPage($id:ID!){declaration(id:$id){id code nameZh}}",
);
