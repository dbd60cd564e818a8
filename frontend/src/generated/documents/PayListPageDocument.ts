import { gql } from "@urql/core";
import type { PayListPageQuery, PayListPageQueryVariables } from "../graphql";
export const PayListPageDocument = /* @__PURE__ */ gql<PayListPageQuery, PayListPageQueryVariables>(
  "query PayListPage($id:ID!){payList(id:$id){id version no status sheetCount gross tax net preparedBy createdAt approvedBy approvedAt exportedBy exportedAt payerName batch{id nameZh}payments{id code nameZh sheetCount gross tax net lines{id projectName amount leads met}}consents{id version reason askedByName createdAt decision decidedByName decidedAt answer}actions{action enabled why code}}}",
);
