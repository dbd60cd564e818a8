import { gql } from "@urql/core";
import type { ExecutionsPageQuery, ExecutionsPageQueryVariables } from "../graphql";
export const ExecutionsPageDocument = /* @__PURE__ */ gql<ExecutionsPageQuery, ExecutionsPageQueryVariables>(
  "query ExecutionsPage($year:Int!$first:Int!$after:Cursor){executionImports(year:$year first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{...ExecutionRecord}}}}fragment ExecutionRecord on ExecutionImport{id year asOf source name hash rows changed adjustedBudget executed importedByName createdAt}",
);
