import { gql } from "@urql/core";
import type { KeptSheetQuery, KeptSheetQueryVariables } from "../graphql";
export const KeptSheetDocument = /* @__PURE__ */ gql<KeptSheetQuery, KeptSheetQueryVariables>(
  "query KeptSheet($id:ID!){sheet(id:$id){id ...Kept_sheet}}fragment Kept_sheet on ExpertSheet{id version status priority opinion suggestedAmount text changes lineCuts{line cut reason}lines{id item points comment updatedAt}}",
);
