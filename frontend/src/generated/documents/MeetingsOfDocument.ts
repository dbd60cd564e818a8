import { gql } from "@urql/core";
import type { MeetingsOfQuery, MeetingsOfQueryVariables } from "../graphql";
export const MeetingsOfDocument = /* @__PURE__ */ gql<MeetingsOfQuery, MeetingsOfQueryVariables>(
  "query MeetingsOf($filter:DeclarationFilter!){declarations(filter:$filter first:100){edges{node{id version nameZh unit{id shortNameZh}}}}}",
);
