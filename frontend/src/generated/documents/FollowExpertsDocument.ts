import { gql } from "@urql/core";
import type { FollowExpertsQuery, FollowExpertsQueryVariables } from "../graphql";
export const FollowExpertsDocument = /* @__PURE__ */ gql<FollowExpertsQuery, FollowExpertsQueryVariables>(
  "query FollowExperts($filter:StatisticsFilter!){followUp(filter:$filter){experts{expert{id code nameZh}declarations sheets marked mark off spread}}}",
);
