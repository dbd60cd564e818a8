import { gql } from "@urql/core";
import type { MarkAgencyMutation, MarkAgencyMutationVariables } from "../graphql";
export const MarkAgencyDocument = /* @__PURE__ */ gql<MarkAgencyMutation, MarkAgencyMutationVariables>(
  "mutation MarkAgency($input:MarkAgency!){markAgency(input:$input){id version}}",
);
