import { gql } from "@urql/core";
import type { CheckSheetQuery, CheckSheetQueryVariables } from "../graphql";
export const CheckSheetDocument = /* @__PURE__ */ gql<CheckSheetQuery, CheckSheetQueryVariables>(
  "query CheckSheet($id:ID!){checkSheet(id:$id){code path message severity}}",
);
