import { gql } from "@urql/core";
import type { AssignableDeclarationsQuery, AssignableDeclarationsQueryVariables } from "../graphql";
export const AssignableDeclarationsDocument = /* @__PURE__ */ gql<AssignableDeclarationsQuery, AssignableDeclarationsQueryVariables>(
  "query AssignableDeclarations($keyword:String){declarations(first:20 filter:{keyword:$keyword}){edges{node{id nameZh unit{id shortNameZh}}}}}",
);
