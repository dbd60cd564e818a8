import { gql } from "@urql/core";
import type { PayListsQuery, PayListsQueryVariables } from "../graphql";
export const PayListsDocument = /* @__PURE__ */ gql<PayListsQuery, PayListsQueryVariables>(
  "query PayLists($batchID:ID!){payLists(batchID:$batchID){id no status sheetCount gross tax net preparedBy createdAt approvedBy}}",
);
