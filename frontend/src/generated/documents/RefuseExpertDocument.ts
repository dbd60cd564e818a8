import { gql } from "@urql/core";
import type { RefuseExpertMutation, RefuseExpertMutationVariables } from "../graphql";
export const RefuseExpertDocument = /* @__PURE__ */ gql<RefuseExpertMutation, RefuseExpertMutationVariables>(
  "mutation RefuseExpert($input:StepWithReason!){refuseExpert(input:$input){id version status}}",
);
