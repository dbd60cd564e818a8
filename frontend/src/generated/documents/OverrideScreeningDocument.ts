import { gql } from "@urql/core";
import type { OverrideScreeningMutation, OverrideScreeningMutationVariables } from "../graphql";
export const OverrideScreeningDocument = /* @__PURE__ */ gql<OverrideScreeningMutation, OverrideScreeningMutationVariables>(
  "mutation OverrideScreening($input:OverrideScreening!){overrideScreening(input:$input){id version outcome}}",
);
