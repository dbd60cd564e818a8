import { gql } from "@urql/core";
import type { PanelNewsSubscription, PanelNewsSubscriptionVariables } from "../graphql";
export const PanelNewsDocument = /* @__PURE__ */ gql<PanelNewsSubscription, PanelNewsSubscriptionVariables>(
  "subscription PanelNews($id:ID!){batchChanged(id:$id){declarationID at}}",
);
