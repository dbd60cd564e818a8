import { gql } from "@urql/core";
import type { DashboardPageQuery, DashboardPageQueryVariables } from "../graphql";
export const DashboardPageDocument = /* @__PURE__ */ gql<DashboardPageQuery, DashboardPageQueryVariables>(
  "query DashboardPage($filter:DashboardFilter!){dashboard(filter:$filter){by stuckDays ...DashboardTiles_numbers places{code nameZh count declared decided granted cutRate approvedCount approved}grades{code count declared}stages{code nameZh stage count amount}execution{throughMonth count budget executed}dispersion{band count flagged}submissions{day count}risks{code nameZh overdue stuck}reviews{batch{id nameZh}declarations overdue invited scoring submitted late}}}fragment DashboardTiles_numbers on Dashboard{total{count declared decided granted cut cutRate cutCount approvedCount approved}before{count declared granted approved}}",
);
