import { gql } from "@urql/core";
import type { NoticesPageQuery, NoticesPageQueryVariables } from "../graphql";
export const NoticesPageDocument = /* @__PURE__ */ gql<NoticesPageQuery, NoticesPageQueryVariables>(
  "query NoticesPage($unread:Boolean$first:Int!$after:Cursor){notices(unread:$unread first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id readAt ...NoticeLine_notice}}}}fragment NoticeLine_notice on Notice{id kind subject detail readAt createdAt declaration{id}overall{id}rollup{id}}",
);
