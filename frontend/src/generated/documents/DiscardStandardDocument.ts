import { gql } from "@urql/core";
import type { DiscardStandardMutation, DiscardStandardMutationVariables } from "../graphql";
export const DiscardStandardDocument = /* @__PURE__ */ gql<DiscardStandardMutation, DiscardStandardMutationVariables>(
  "mutation DiscardStandard($input:Step!){discardStandard(input:$input){id}}",
);
