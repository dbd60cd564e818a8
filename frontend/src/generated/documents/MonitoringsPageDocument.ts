import { gql } from "@urql/core";
import type { MonitoringsPageQuery, MonitoringsPageQueryVariables } from "../graphql";
export const MonitoringsPageDocument = /* @__PURE__ */ gql<MonitoringsPageQuery, MonitoringsPageQueryVariables>(
  "query MonitoringsPage($filter:MonitoringFilter!$first:Int!$after:Cursor){monitorings(filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id version throughMonth stage dueAt executionRate progress light suspended declaration{id code nameZh cancelledAt unit{id shortNameZh}}}}}}",
);
