import { gql } from "@urql/core";
import type { RejectFinalMutation, RejectFinalMutationVariables } from "../graphql";
export const RejectFinalDocument = /* @__PURE__ */ gql<RejectFinalMutation, RejectFinalMutationVariables>(
  "mutation RejectFinal($input:StepWithReason!){rejectFinal(input:$input){id version stage}}",
);
