import { gql } from "@urql/core";
import type { ApplyWithoutRectificationMutation, ApplyWithoutRectificationMutationVariables } from "../graphql";
export const ApplyWithoutRectificationDocument = /* @__PURE__ */ gql<ApplyWithoutRectificationMutation, ApplyWithoutRectificationMutationVariables>(
  "mutation ApplyWithoutRectification($input:ApplyResult!){applyWithoutRectification(input:$input){id version stage}}",
);
