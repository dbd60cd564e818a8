import { gql } from "@urql/core";
import type { SheetPapersQuery, SheetPapersQueryVariables } from "../graphql";
export const SheetPapersDocument = /* @__PURE__ */ gql<SheetPapersQuery, SheetPapersQueryVariables>(
  "query SheetPapers($id:ID!){sheet(id:$id){id form{...Papers_form}declaration{id batch{id}attachments{id kind name mime size url}questions{id text answer createdAt answeredAt}}}}fragment Papers_form on DeclarationForm{nameZh projectKind nature tags expFuncCode startDate endDate emergency emergencyDocNo amount totalInvestment procurementAmount lastYearBudget lastYearExecuted yearlySplit{year amount}fundSources{source amount}budgetLines{nameZh depEcoCode qty unit unitPrice amount basis}totalGoal annualGoal scheme noServiceObject indicators{level1 level2 nameZh operator targetValue targetText unit weight definition source horizon}policyBasis overview justification schedule{stage start end content planPayment}}",
);
