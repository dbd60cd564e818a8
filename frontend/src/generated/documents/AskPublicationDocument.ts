import { gql } from "@urql/core";
import type { AskPublicationMutation, AskPublicationMutationVariables } from "../graphql";
export const AskPublicationDocument = /* @__PURE__ */ gql<AskPublicationMutation, AskPublicationMutationVariables>(
  "mutation AskPublication($input:StepWithReason!){askPublication(input:$input){id}}",
);
