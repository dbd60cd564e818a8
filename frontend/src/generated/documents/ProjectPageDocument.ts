import { gql } from "@urql/core";
import type { ProjectPageQuery, ProjectPageQueryVariables } from "../graphql";
export const ProjectPageDocument = /* @__PURE__ */ gql<ProjectPageQuery, ProjectPageQueryVariables>(
  "query ProjectPage($id:ID!){project(id:$id){id version code nameZh status lastGrade lastGradeYear unit{code nameZh section{nameZh}}declarations{id budgetYear createdAt nameZh stage amount indicatorCount revision score grade priority reviewedAmount approvedAmount batch{nameZh}monitorings{id throughMonth stage light executed executionRate}adjustedAmount cancelledAt figures{id asOf executed current import{id}}adjustments{id no stage}selfEvaluation{id stage executed executionRate total finalTotal finalGrade}evaluations{id kind stage total grade problems{id status late}resultLink{id consequence change}}}}}",
);
