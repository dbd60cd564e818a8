import { gql } from "@urql/core";
import type { EvaluationChoicesQuery, EvaluationChoicesQueryVariables } from "../graphql";
export const EvaluationChoicesDocument = /* @__PURE__ */ gql<EvaluationChoicesQuery, EvaluationChoicesQueryVariables>(
  "query EvaluationChoices($keyword:String$year:Int!){declarations(filter:{keyword:$keyword budgetYear:$year stages:[APPROVED]}first:20){edges{node{id code nameZh approvedAmount unit{id shortNameZh}selfEvaluation{id finalTotal finalGrade}}}}}",
);
