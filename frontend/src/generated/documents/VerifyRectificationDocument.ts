import { gql } from "@urql/core";
import type { VerifyRectificationMutation, VerifyRectificationMutationVariables } from "../graphql";
export const VerifyRectificationDocument = /* @__PURE__ */ gql<VerifyRectificationMutation, VerifyRectificationMutationVariables>(
  "mutation VerifyRectification($input:Step!){verifyRectification(input:$input){id version stage}}",
);
