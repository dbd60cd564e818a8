import { gql } from "@urql/core";
import type { FollowExecutionsQuery, FollowExecutionsQueryVariables } from "../graphql";
export const FollowExecutionsDocument = /* @__PURE__ */ gql<FollowExecutionsQuery, FollowExecutionsQueryVariables>(
  "query FollowExecutions($filter:StatisticsFilter!){followUp(filter:$filter){executions{band count budget executed}}}",
);
