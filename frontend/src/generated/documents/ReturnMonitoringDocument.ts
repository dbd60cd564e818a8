import { gql } from "@urql/core";
import type { ReturnMonitoringMutation, ReturnMonitoringMutationVariables } from "../graphql";
export const ReturnMonitoringDocument = /* @__PURE__ */ gql<ReturnMonitoringMutation, ReturnMonitoringMutationVariables>(
  "mutation ReturnMonitoring($input:StepWithReason!){returnMonitoring(input:$input){id version stage}}",
);
