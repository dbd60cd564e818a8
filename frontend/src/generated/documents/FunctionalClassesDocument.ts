import { gql } from "@urql/core";
import type { FunctionalClassesQuery, FunctionalClassesQueryVariables } from "../graphql";
export const FunctionalClassesDocument = /* @__PURE__ */ gql<FunctionalClassesQuery, FunctionalClassesQueryVariables>(
  "query FunctionalClasses($keyword:String!){functionalClasses(keyword:$keyword){code nameZh}}",
);
