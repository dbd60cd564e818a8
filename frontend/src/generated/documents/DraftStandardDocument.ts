import { gql } from "@urql/core";
import type { DraftStandardMutation, DraftStandardMutationVariables } from "../graphql";
export const DraftStandardDocument = /* @__PURE__ */ gql<DraftStandardMutation, DraftStandardMutationVariables>(
  "mutation DraftStandard($input:DraftStandard!){draftStandard(input:$input){id}}",
);
