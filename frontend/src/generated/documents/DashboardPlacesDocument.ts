import { gql } from "@urql/core";
import type { DashboardPlacesQuery, DashboardPlacesQueryVariables } from "../graphql";
export const DashboardPlacesDocument = /* @__PURE__ */ gql<DashboardPlacesQuery, DashboardPlacesQueryVariables>(
  "query DashboardPlaces($year:Int!){batches(budgetYear:$year first:50){edges{node{id nameZh}}}sections{code nameZh}}",
);
