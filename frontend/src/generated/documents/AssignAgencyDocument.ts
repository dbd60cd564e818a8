import { gql } from "@urql/core";
import type { AssignAgencyMutation, AssignAgencyMutationVariables } from "../graphql";
export const AssignAgencyDocument = /* @__PURE__ */ gql<AssignAgencyMutation, AssignAgencyMutationVariables>(
  "mutation AssignAgency($input:AssignAgency!){assignAgency(input:$input){id}}",
);
