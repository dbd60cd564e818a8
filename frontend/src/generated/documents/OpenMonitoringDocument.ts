import { gql } from "@urql/core";
import type { OpenMonitoringMutation, OpenMonitoringMutationVariables } from "../graphql";
export const OpenMonitoringDocument = /* @__PURE__ */ gql<OpenMonitoringMutation, OpenMonitoringMutationVariables>(
  "mutation OpenMonitoring($input:OpenMonitoring!){openMonitoring(input:$input)}",
);
