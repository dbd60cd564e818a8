import { gql } from "@urql/core";
import type { StatisticsTagsQuery, StatisticsTagsQueryVariables } from "../graphql";
export const StatisticsTagsDocument = /* @__PURE__ */ gql<StatisticsTagsQuery, StatisticsTagsQueryVariables>(
  "query StatisticsTags($batchID:ID!){formGuide(batchID:$batchID){tags{code nameZh}}}",
);
