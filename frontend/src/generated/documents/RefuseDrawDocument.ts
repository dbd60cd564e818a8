import { gql } from "@urql/core";
import type { RefuseDrawMutation, RefuseDrawMutationVariables } from "../graphql";
export const RefuseDrawDocument = /* @__PURE__ */ gql<RefuseDrawMutation, RefuseDrawMutationVariables>(
  "mutation RefuseDraw($input:DecideConsent!){decideConsent(input:$input){id version decision}}",
);
