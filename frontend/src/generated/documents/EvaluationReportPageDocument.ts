import { gql } from "@urql/core";
import type { EvaluationReportPageQuery, EvaluationReportPageQueryVariables } from "../graphql";
export const EvaluationReportPageDocument = /* @__PURE__ */ gql<EvaluationReportPageQuery, EvaluationReportPageQueryVariables>(
  "query EvaluationReportPage($id:ID!){evaluation(id:$id){id version kind year stage dueAt holder receipt hash signedBy signedAt finalisedBy finalisedAt actions{action enabled why code}declaration{id code nameZh unit{id nameZh}}report{id words{chapter text}content}}}",
);
