import { gql } from "@urql/core";
import type { ActOnSelectedMutation, ActOnSelectedMutationVariables } from "../graphql";
export const ActOnSelectedDocument = /* @__PURE__ */ gql<ActOnSelectedMutation, ActOnSelectedMutationVariables>(
  "mutation ActOnSelected($input:ActOnSelected!){actOnSelected(input:$input){id stage}}",
);
