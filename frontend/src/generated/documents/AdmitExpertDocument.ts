import { gql } from "@urql/core";
import type { AdmitExpertMutation, AdmitExpertMutationVariables } from "../graphql";
export const AdmitExpertDocument = /* @__PURE__ */ gql<AdmitExpertMutation, AdmitExpertMutationVariables>(
  "mutation AdmitExpert($input:AdmitExpert!){admitExpert(input:$input){id version status}}",
);
