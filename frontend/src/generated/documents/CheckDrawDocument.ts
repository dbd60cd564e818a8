import { gql } from "@urql/core";
import type { CheckDrawQuery, CheckDrawQueryVariables } from "../graphql";
export const CheckDrawDocument = /* @__PURE__ */ gql<CheckDrawQuery, CheckDrawQueryVariables>(
  "query CheckDraw($input:CommitDraw!){checkDraw(input:$input){code path message severity}}",
);
