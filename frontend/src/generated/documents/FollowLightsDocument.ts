import { gql } from "@urql/core";
import type { FollowLightsQuery, FollowLightsQueryVariables } from "../graphql";
export const FollowLightsDocument = /* @__PURE__ */ gql<FollowLightsQuery, FollowLightsQueryVariables>(
  "query FollowLights($filter:StatisticsFilter!){followUp(filter:$filter){lights{throughMonth light count suspended}}}",
);
