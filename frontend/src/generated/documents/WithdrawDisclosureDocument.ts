import { gql } from "@urql/core";
import type { WithdrawDisclosureMutation, WithdrawDisclosureMutationVariables } from "../graphql";
export const WithdrawDisclosureDocument = /* @__PURE__ */ gql<WithdrawDisclosureMutation, WithdrawDisclosureMutationVariables>(
  "mutation WithdrawDisclosure($input:StepWithReason!){withdrawDisclosure(input:$input){id version status reason}}",
);
