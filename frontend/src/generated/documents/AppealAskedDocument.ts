import { gql } from "@urql/core";
import type { AppealAskedQuery, AppealAskedQueryVariables } from "../graphql";
export const AppealAskedDocument = /* @__PURE__ */ gql<AppealAskedQuery, AppealAskedQueryVariables>(
  "query AppealAsked($id:ID!){declaration(id:$id){id appeals{id version text decision askedByName createdAt}}}",
);
