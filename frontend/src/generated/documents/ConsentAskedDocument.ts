import { gql } from "@urql/core";
import type { ConsentAskedQuery, ConsentAskedQueryVariables } from "../graphql";
export const ConsentAskedDocument = /* @__PURE__ */ gql<ConsentAskedQuery, ConsentAskedQueryVariables>(
  "query ConsentAsked($id:ID!){declaration(id:$id){id consents{id version act reason outcome askedByName createdAt actions{action enabled why code}}}}",
);
