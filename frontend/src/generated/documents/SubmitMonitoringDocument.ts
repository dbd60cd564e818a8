import { gql } from "@urql/core";
import type { SubmitMonitoringMutation, SubmitMonitoringMutationVariables } from "../graphql";
export const SubmitMonitoringDocument = /* @__PURE__ */ gql<SubmitMonitoringMutation, SubmitMonitoringMutationVariables>(
  "mutation SubmitMonitoring($input:Step!){submitMonitoring(input:$input){id version stage}}",
);
