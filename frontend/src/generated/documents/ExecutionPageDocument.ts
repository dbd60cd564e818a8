import { gql } from "@urql/core";
import type { ExecutionPageQuery, ExecutionPageQueryVariables } from "../graphql";
export const ExecutionPageDocument = /* @__PURE__ */ gql<ExecutionPageQuery, ExecutionPageQueryVariables>(
  "query ExecutionPage($id:ID!$first:Int!$after:Cursor){executionImport(id:$id){...ExecutionRecord}executionFigures(importID:$id first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id line adjustedBudget executed beforeAdjusted beforeExecuted current declaration{id code nameZh}}}}}fragment ExecutionRecord on ExecutionImport{id year asOf source name hash rows changed adjustedBudget executed importedByName createdAt}",
);
