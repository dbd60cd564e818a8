import { gql } from "@urql/core";
import type { SaveAgencyMutation, SaveAgencyMutationVariables } from "../graphql";
export const SaveAgencyDocument = /* @__PURE__ */ gql<SaveAgencyMutation, SaveAgencyMutationVariables>(
  "mutation SaveAgency($input:SaveAgency!){saveAgency(input:$input){id version}}",
);
