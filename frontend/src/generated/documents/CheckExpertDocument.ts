import { gql } from "@urql/core";
import type { CheckExpertMutation, CheckExpertMutationVariables } from "../graphql";
export const CheckExpertDocument = /* @__PURE__ */ gql<CheckExpertMutation, CheckExpertMutationVariables>(
  "mutation CheckExpert($input:StepWithReason!){checkExpert(input:$input){id version status}}",
);
