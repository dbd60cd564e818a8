import { gql } from "@urql/core";
import type { SignIndependenceMutation, SignIndependenceMutationVariables } from "../graphql";
export const SignIndependenceDocument = /* @__PURE__ */ gql<SignIndependenceMutation, SignIndependenceMutationVariables>(
  "mutation SignIndependence($input:SignIndependence!){signIndependence(input:$input){id version}}",
);
