import { gql } from "@urql/core";
import type { RemoveExpertMutation, RemoveExpertMutationVariables } from "../graphql";
export const RemoveExpertDocument = /* @__PURE__ */ gql<RemoveExpertMutation, RemoveExpertMutationVariables>(
  "mutation RemoveExpert($input:RemoveExpert!){removeExpert(input:$input){id version}}",
);
