import { gql } from "@urql/core";
import type { IndicatorTablesQuery, IndicatorTablesQueryVariables } from "../graphql";
export const IndicatorTablesDocument = /* @__PURE__ */ gql<IndicatorTablesQuery, IndicatorTablesQueryVariables>(
  "query IndicatorTables($filter:StatisticsFilter!){indicatorStatistics(filter:$filter){total{...IndicatorTables_row}levels{...IndicatorTables_row}units{...IndicatorTables_row}}}fragment IndicatorTables_row on IndicatorRow{code nameZh count quantitative quantitativeRate reused reusedRate returned revised revisedRate}",
);
