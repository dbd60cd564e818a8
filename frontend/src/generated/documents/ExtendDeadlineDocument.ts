import { gql } from "@urql/core";
import type { ExtendDeadlineMutation, ExtendDeadlineMutationVariables } from "../graphql";
export const ExtendDeadlineDocument = /* @__PURE__ */ gql<ExtendDeadlineMutation, ExtendDeadlineMutationVariables>(
  "mutation ExtendDeadline($input:ExtendDeadline!){extendDeadline(input:$input){id extensions{id until}}}",
);
