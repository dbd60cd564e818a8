import { gql } from "@urql/core";
import type { StatisticsPlacesQuery, StatisticsPlacesQueryVariables } from "../graphql";
export const StatisticsPlacesDocument = /* @__PURE__ */ gql<StatisticsPlacesQuery, StatisticsPlacesQueryVariables>(
  "query StatisticsPlaces($year:Int!){batches(budgetYear:$year first:50){edges{node{id nameZh}}}sections{id code nameZh}statistics(filter:{budgetYear:$year}){classHeads{code nameZh}classes{code nameZh}natures{code nameZh}}}",
);
