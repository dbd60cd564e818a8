import { gql } from "@urql/core";
import type { ApprovalPageQuery, ApprovalPageQueryVariables } from "../graphql";
export const ApprovalPageDocument = /* @__PURE__ */ gql<ApprovalPageQuery, ApprovalPageQueryVariables>(
  "query ApprovalPage($id:ID!){batch(id:$id){id version ...ApproveForm_batch nameZh approvalDocNo approvalDate actions{action enabled why code}}outbox(batchID:$id){...Outbox_message}}fragment ApproveForm_batch on Batch{id version}fragment Outbox_message on OutboxMessage{id key status attempts reason answeredAt declaration{id code nameZh reviewedAmount unit{nameZh}}}",
);
