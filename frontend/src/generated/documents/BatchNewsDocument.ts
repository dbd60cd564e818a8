import { gql } from "@urql/core";
import type { BatchNewsSubscription, BatchNewsSubscriptionVariables } from "../graphql";
export const BatchNewsDocument = /* @__PURE__ */ gql<BatchNewsSubscription, BatchNewsSubscriptionVariables>(
  "subscription BatchNews($id:ID!){batchChanged(id:$id){at}}",
);
