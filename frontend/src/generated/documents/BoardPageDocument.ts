import { gql } from "@urql/core";
import type { BoardPageQuery, BoardPageQueryVariables } from "../graphql";
export const BoardPageDocument = /* @__PURE__ */ gql<BoardPageQuery, BoardPageQueryVariables>(
  "query BoardPage($id:ID!){batchProgress(id:$id){batch{id version code nameZh budgetYear status declareStart declareDeadline sectionDeadline reviewDeadline ceiling approvalDocNo approvalDate ...Extensions_batch actions{action enabled why code}}declared declaredAmount reviewedAmount approvedAmount overdue stages{stage count amount}outcomes{outcome count amount}sections{section{code nameZh}count overdue waiting amount}sheets{invited accepted scoring submitted overdue}clocks{name from due daysLeft done}}}fragment Extensions_batch on Batch{id declareDeadline extensions{id until reason unit{code nameZh}}}",
);
