import { gql } from "@urql/core";
import type { NoticedSubscription, NoticedSubscriptionVariables } from "../graphql";
export const NoticedDocument = /* @__PURE__ */ gql<NoticedSubscription, NoticedSubscriptionVariables>(
  "subscription Noticed{noticed}",
);
