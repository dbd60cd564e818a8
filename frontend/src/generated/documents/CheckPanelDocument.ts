import { gql } from "@urql/core";
import type { CheckPanelQuery, CheckPanelQueryVariables } from "../graphql";
export const CheckPanelDocument = /* @__PURE__ */ gql<CheckPanelQuery, CheckPanelQueryVariables>(
  "query CheckPanel($id:ID!$dueOn:Date){checkPanel(declarationID:$id dueOn:$dueOn){shortage workingDays suggestedDue faults{code path message severity}}}",
);
