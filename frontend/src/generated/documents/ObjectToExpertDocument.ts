import { gql } from "@urql/core";
import type { ObjectToExpertMutation, ObjectToExpertMutationVariables } from "../graphql";
export const ObjectToExpertDocument = /* @__PURE__ */ gql<ObjectToExpertMutation, ObjectToExpertMutationVariables>(
  "mutation ObjectToExpert($input:ObjectToExpert!){objectToExpert(input:$input){id}}",
);
