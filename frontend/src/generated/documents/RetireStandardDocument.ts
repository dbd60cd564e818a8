import { gql } from "@urql/core";
import type { RetireStandardMutation, RetireStandardMutationVariables } from "../graphql";
export const RetireStandardDocument = /* @__PURE__ */ gql<RetireStandardMutation, RetireStandardMutationVariables>(
  "mutation RetireStandard($input:StepWithReason!){retireStandard(input:$input){id status}}",
);
