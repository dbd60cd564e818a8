import { gql } from "@urql/core";
import type { DisposeMonitoringMutation, DisposeMonitoringMutationVariables } from "../graphql";
export const DisposeMonitoringDocument = /* @__PURE__ */ gql<DisposeMonitoringMutation, DisposeMonitoringMutationVariables>(
  "mutation DisposeMonitoring($input:DisposeMonitoring!){disposeMonitoring(input:$input){id version stage}}",
);
