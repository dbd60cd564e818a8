import { gql } from "@urql/core";
import type { SaveStandardMutation, SaveStandardMutationVariables } from "../graphql";
export const SaveStandardDocument = /* @__PURE__ */ gql<SaveStandardMutation, SaveStandardMutationVariables>(
  "mutation SaveStandard($input:SaveStandard!){saveStandard(input:$input){id version body}}",
);
