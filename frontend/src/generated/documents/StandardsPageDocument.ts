import { gql } from "@urql/core";
import type { StandardsPageQuery, StandardsPageQueryVariables } from "../graphql";
export const StandardsPageDocument = /* @__PURE__ */ gql<StandardsPageQuery, StandardsPageQueryVariables>(
  "query StandardsPage{standards(first:100){totalCount edges{node{id kind code edition nameZh status hash publishedAt}}}inForce:standards(inForce:true first:100){edges{node{id}}}}",
);
