import { gql } from "@urql/core";
import type { LibraryPageQuery, LibraryPageQueryVariables } from "../graphql";
export const LibraryPageDocument = /* @__PURE__ */ gql<LibraryPageQuery, LibraryPageQueryVariables>(
  "query LibraryPage($filter:LibraryIndicatorFilter$first:Int$after:Cursor){libraryIndicators(filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id nameZh level2 operator unit funcClass tags low high quality status useCount}}}}",
);
