import { gql } from "@urql/core";
import type { RetireLibraryIndicatorMutation, RetireLibraryIndicatorMutationVariables } from "../graphql";
export const RetireLibraryIndicatorDocument = /* @__PURE__ */ gql<RetireLibraryIndicatorMutation, RetireLibraryIndicatorMutationVariables>(
  "mutation RetireLibraryIndicator($input:StepWithReason!){retireLibraryIndicator(input:$input){id version status}}",
);
