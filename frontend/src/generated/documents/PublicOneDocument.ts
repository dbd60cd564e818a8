import { gql } from "@urql/core";
import type { PublicOneQuery, PublicOneQueryVariables } from "../graphql";
export const PublicOneDocument = /* @__PURE__ */ gql<PublicOneQuery, PublicOneQueryVariables>(
  "query PublicOne($id:ID!){publicItem(id:$id){id kind year projectName unitName publishedAt hash body{...DisclosedBody}}}fragment DisclosedBody on Disclosed{approved goal hidden indicators{level1 nameZh operator target unit weight actual points}result{adjusted executed rate completion total grade}evaluation{evaluator total grade aspects{nameZh weight points}}}",
);
