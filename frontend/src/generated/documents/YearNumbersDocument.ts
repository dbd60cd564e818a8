import { gql } from "@urql/core";
import type { YearNumbersQuery, YearNumbersQueryVariables } from "../graphql";
export const YearNumbersDocument = /* @__PURE__ */ gql<YearNumbersQuery, YearNumbersQueryVariables>(
  "query YearNumbers($filter:DashboardFilter!){dashboard(filter:$filter){...DashboardTiles_numbers}}fragment DashboardTiles_numbers on Dashboard{total{count declared decided granted cut cutRate cutCount approvedCount approved}before{count declared granted approved}}",
);
