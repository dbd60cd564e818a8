import { gql } from "@urql/core";
import type { AcceptDisposalMutation, AcceptDisposalMutationVariables } from "../graphql";
export const AcceptDisposalDocument = /* @__PURE__ */ gql<AcceptDisposalMutation, AcceptDisposalMutationVariables>(
  "mutation AcceptDisposal($input:Step!){acceptDisposal(input:$input){id version stage}}",
);
