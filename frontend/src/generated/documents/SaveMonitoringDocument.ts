import { gql } from "@urql/core";
import type { SaveMonitoringMutation, SaveMonitoringMutationVariables } from "../graphql";
export const SaveMonitoringDocument = /* @__PURE__ */ gql<SaveMonitoringMutation, SaveMonitoringMutationVariables>(
  "mutation SaveMonitoring($input:SaveMonitoring!){saveMonitoring(input:$input){id version verdict{...MonitorVerdict}}}fragment MonitorVerdict on MonitoringVerdict{adjusted executionRate progress light alarms{code why}faults{code path message severity}}",
);
