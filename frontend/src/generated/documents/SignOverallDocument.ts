import { gql } from "@urql/core";
import type { SignOverallMutation, SignOverallMutationVariables } from "../graphql";
export const SignOverallDocument = /* @__PURE__ */ gql<SignOverallMutation, SignOverallMutationVariables>(
  "mutation SignOverall($input:Step!){signOverall(input:$input){id version stage}}",
);
