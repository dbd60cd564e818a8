import { gql } from "@urql/core";
import type { PreviewDisclosureQuery, PreviewDisclosureQueryVariables } from "../graphql";
export const PreviewDisclosureDocument = /* @__PURE__ */ gql<PreviewDisclosureQuery, PreviewDisclosureQueryVariables>(
  "query PreviewDisclosure($id:ID!){previewDisclosure(declarationID:$id){...DisclosedBody}}fragment DisclosedBody on Disclosed{approved goal hidden indicators{level1 nameZh operator target unit weight actual points}result{adjusted executed rate completion total grade}evaluation{evaluator total grade aspects{nameZh weight points}}}",
);
