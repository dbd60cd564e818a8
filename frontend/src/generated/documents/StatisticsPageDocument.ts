import { gql } from "@urql/core";
import type { StatisticsPageQuery, StatisticsPageQueryVariables } from "../graphql";
export const StatisticsPageDocument = /* @__PURE__ */ gql<StatisticsPageQuery, StatisticsPageQueryVariables>(
  "query StatisticsPage($filter:StatisticsFilter!){statistics(filter:$filter){total{...StatisticsTable_row}units{...StatisticsTable_row}sections{...StatisticsTable_row}classHeads{...StatisticsTable_row}classes{...StatisticsTable_row}outcomes{...StatisticsTable_row}grades{...StatisticsTable_row}returns{...StatisticsTable_row}priorities{...StatisticsTable_row}natures{...StatisticsTable_row}years{...StatisticsTable_row}hoursSaved}}fragment StatisticsTable_row on StatisticsRow{code nameZh count declared decided decidedDeclared granted cut cutRate cutCount zeroCount approvedCount approved share declaredShare}",
);
