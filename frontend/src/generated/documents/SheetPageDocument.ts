import { gql } from "@urql/core";
import type { SheetPageQuery, SheetPageQueryVariables } from "../graphql";
export const SheetPageDocument = /* @__PURE__ */ gql<SheetPageQuery, SheetPageQueryVariables>(
  "query SheetPage($id:ID!){sheet(id:$id){id ...Sheet_sheet}}fragment Sheet_sheet on ExpertSheet{id version label leads status projectName unitName declaredAmount respondBy dueAt committedAt submittedAt total scored priority opinion suggestedAmount text changes reason hash lineCuts{line cut reason}lines{id item points comment updatedAt}actions{action enabled why code}formGuide{nameZh scoreDecimals commentBelow grades{nameZh share}dimensions{code nameZh question weight items{code nameZh text weight evidence}}}}",
);
