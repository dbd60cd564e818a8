import { gql } from "@urql/core";
import type { EvaluationsPageQuery, EvaluationsPageQueryVariables } from "../graphql";
export const EvaluationsPageDocument = /* @__PURE__ */ gql<EvaluationsPageQuery, EvaluationsPageQueryVariables>(
  "query EvaluationsPage($filter:EvaluationFilter!$first:Int!$after:Cursor){evaluations(filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id version kind stage dueAt evaluatorName total grade declaration{id code nameZh unit{id shortNameZh}}}}}}",
);
