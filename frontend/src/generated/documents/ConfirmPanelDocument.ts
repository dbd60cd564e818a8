import { gql } from "@urql/core";
import type { ConfirmPanelMutation, ConfirmPanelMutationVariables } from "../graphql";
export const ConfirmPanelDocument = /* @__PURE__ */ gql<ConfirmPanelMutation, ConfirmPanelMutationVariables>(
  "mutation ConfirmPanel($input:ConfirmPanel!){confirmPanel(input:$input){id version stage}}",
);
