import { gql } from "@urql/core";
import type { RefuseDisposalMutation, RefuseDisposalMutationVariables } from "../graphql";
export const RefuseDisposalDocument = /* @__PURE__ */ gql<RefuseDisposalMutation, RefuseDisposalMutationVariables>(
  "mutation RefuseDisposal($input:StepWithReason!){refuseDisposal(input:$input){id version stage}}",
);
