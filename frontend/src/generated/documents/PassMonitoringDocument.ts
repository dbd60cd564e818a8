import { gql } from "@urql/core";
import type { PassMonitoringMutation, PassMonitoringMutationVariables } from "../graphql";
export const PassMonitoringDocument = /* @__PURE__ */ gql<PassMonitoringMutation, PassMonitoringMutationVariables>(
  "mutation PassMonitoring($input:Step!){passMonitoring(input:$input){id version stage}}",
);
