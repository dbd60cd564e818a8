import { gql } from "@urql/core";
import type { OverallPlanQuery, OverallPlanQueryVariables } from "../graphql";
export const OverallPlanDocument = /* @__PURE__ */ gql<OverallPlanQuery, OverallPlanQueryVariables>(
  "query OverallPlan($year:Int!){overallPlan(year:$year){confirmed measures{code nameZh aspect topic weight explanationZh formula computedTarget}}}",
);
