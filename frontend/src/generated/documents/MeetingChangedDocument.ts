import { gql } from "@urql/core";
import type { MeetingChangedSubscription, MeetingChangedSubscriptionVariables } from "../graphql";
export const MeetingChangedDocument = /* @__PURE__ */ gql<MeetingChangedSubscription, MeetingChangedSubscriptionVariables>(
  "subscription MeetingChanged($roundID:ID!){meetingChanged(roundID:$roundID)}",
);
