import { gql } from "@urql/core";
import type { ProjectsPageQuery, ProjectsPageQueryVariables } from "../graphql";
export const ProjectsPageDocument = /* @__PURE__ */ gql<ProjectsPageQuery, ProjectsPageQueryVariables>(
  "query ProjectsPage($filter:ProjectFilter$first:Int!$after:Cursor){projects(filter:$filter orderBy:{field:CODE direction:ASC}first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id code nameZh status unit{nameZh shortNameZh}declarations{id budgetYear createdAt stage amount indicatorCount}}}}}",
);
