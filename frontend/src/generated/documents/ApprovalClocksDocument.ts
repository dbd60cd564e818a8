import { gql } from "@urql/core";
import type { ApprovalClocksQuery, ApprovalClocksQueryVariables } from "../graphql";
export const ApprovalClocksDocument = /* @__PURE__ */ gql<ApprovalClocksQuery, ApprovalClocksQueryVariables>(
  "query ApprovalClocks($id:ID!){batchProgress(id:$id){clocks{name from due daysLeft done}}}",
);
