import { gql } from "@urql/core";
import type { MeetingNewsSubscription, MeetingNewsSubscriptionVariables } from "../graphql";
export const MeetingNewsDocument = /* @__PURE__ */ gql<MeetingNewsSubscription, MeetingNewsSubscriptionVariables>(
  "subscription MeetingNews($id:ID!){batchChanged(id:$id){declarationID at}}",
);
