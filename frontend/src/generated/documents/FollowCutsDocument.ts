import { gql } from "@urql/core";
import type { FollowCutsQuery, FollowCutsQueryVariables } from "../graphql";
export const FollowCutsDocument = /* @__PURE__ */ gql<FollowCutsQuery, FollowCutsQueryVariables>(
  "query FollowCuts($filter:StatisticsFilter!){followUp(filter:$filter){cutReasons{code nameZh count cut}}}",
);
