import { gql } from "@urql/core";
import type { BatchNowQuery, BatchNowQueryVariables } from "../graphql";
export const BatchNowDocument = /* @__PURE__ */ gql<BatchNowQuery, BatchNowQueryVariables>(
  "query BatchNow($id:ID!){batchProgress(id:$id){declared overdue stages{stage count}}}",
);
