import { gql } from "@urql/core";
import type { AcknowledgeMutation, AcknowledgeMutationVariables } from "../graphql";
export const AcknowledgeDocument = /* @__PURE__ */ gql<AcknowledgeMutation, AcknowledgeMutationVariables>(
  "mutation Acknowledge($input:Acknowledge!){acknowledge(input:$input){id status reason answeredAt}}",
);
