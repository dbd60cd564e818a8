import { gql } from "@urql/core";
import type { CheckReceiptQuery, CheckReceiptQueryVariables } from "../graphql";
export const CheckReceiptDocument = /* @__PURE__ */ gql<CheckReceiptQuery, CheckReceiptQueryVariables>(
  "query CheckReceipt($code:String$hash:String){checkReceipt(code:$code hash:$hash){kind code title issuer year frozenAt hash files{ending size hash}}}",
);
