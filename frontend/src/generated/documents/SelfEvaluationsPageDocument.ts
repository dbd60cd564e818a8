import { gql } from "@urql/core";
import type { SelfEvaluationsPageQuery, SelfEvaluationsPageQueryVariables } from "../graphql";
export const SelfEvaluationsPageDocument = /* @__PURE__ */ gql<SelfEvaluationsPageQuery, SelfEvaluationsPageQueryVariables>(
  "query SelfEvaluationsPage($filter:SelfEvaluationFilter!$first:Int!$after:Cursor){selfEvaluations(filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id version stage dueAt executionRate total grade finalTotal finalGrade inflated declaration{id code nameZh unit{id shortNameZh}}}}}}",
);
