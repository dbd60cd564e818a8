import { gql } from "@urql/core";
import type { TodosQuery, TodosQueryVariables } from "../graphql";
export const TodosDocument = /* @__PURE__ */ gql<TodosQuery, TodosQueryVariables>(
  "query Todos{todos{kind title subject stage since dueAt overdue note declarationID sheetID reportID consentID questionID payListID standardID expertID selfEvaluationID monitoringID adjustmentID evaluationID overallID rollupID}}",
);
