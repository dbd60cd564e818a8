import { gql } from "@urql/core";
import type { FollowStepsQuery, FollowStepsQueryVariables } from "../graphql";
export const FollowStepsDocument = /* @__PURE__ */ gql<FollowStepsQuery, FollowStepsQueryVariables>(
  "query FollowSteps($filter:StatisticsFilter!){followUp(filter:$filter){steps{stage now passed passes days longest}}}",
);
