import { gql } from "@urql/core";
import type { WarnMonitoringMutation, WarnMonitoringMutationVariables } from "../graphql";
export const WarnMonitoringDocument = /* @__PURE__ */ gql<WarnMonitoringMutation, WarnMonitoringMutationVariables>(
  "mutation WarnMonitoring($input:StepWithReason!){warnMonitoring(input:$input){id version stage}}",
);
