import { gql } from "@urql/core";
import type { DraftProjectsQuery, DraftProjectsQueryVariables } from "../graphql";
export const DraftProjectsDocument = /* @__PURE__ */ gql<DraftProjectsQuery, DraftProjectsQueryVariables>(
  "query DraftProjects($filter:DeclarationFilter!){declarations(filter:$filter first:20){edges{node{id code nameZh}}}}",
);
