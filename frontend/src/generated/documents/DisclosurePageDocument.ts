import { gql } from "@urql/core";
import type { DisclosurePageQuery, DisclosurePageQueryVariables } from "../graphql";
export const DisclosurePageDocument = /* @__PURE__ */ gql<DisclosurePageQuery, DisclosurePageQueryVariables>(
  "query DisclosurePage($id:ID!$first:Int!$after:Cursor){batch(id:$id){id nameZh}declarations(filter:{batchID:$id stages:[APPROVED]}first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id nameZh approvedAmount unit{shortNameZh}disclosures{id version kind status reason publishedAt body{hidden}}}}}}",
);
