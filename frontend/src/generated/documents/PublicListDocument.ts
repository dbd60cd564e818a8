import { gql } from "@urql/core";
import type { PublicListQuery, PublicListQueryVariables } from "../graphql";
export const PublicListDocument = /* @__PURE__ */ gql<PublicListQuery, PublicListQueryVariables>(
  "query PublicList($filter:PublicFilter$after:Cursor){publicPage(filter:$filter first:20 after:$after){total next rows{id kind year projectName unitName publishedAt}}}",
);
