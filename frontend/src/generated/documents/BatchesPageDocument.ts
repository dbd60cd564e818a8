import { gql } from "@urql/core";
import type { BatchesPageQuery, BatchesPageQueryVariables } from "../graphql";
export const BatchesPageDocument = /* @__PURE__ */ gql<BatchesPageQuery, BatchesPageQueryVariables>(
  "query BatchesPage($year:Int!){batches(budgetYear:$year first:50){totalCount edges{node{id code nameZh status declareStart declareDeadline sectionDeadline reviewDeadline ceiling}}}}",
);
