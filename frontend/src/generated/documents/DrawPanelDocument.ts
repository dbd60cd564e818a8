import { gql } from "@urql/core";
import type { DrawPanelMutation, DrawPanelMutationVariables } from "../graphql";
export const DrawPanelDocument = /* @__PURE__ */ gql<DrawPanelMutation, DrawPanelMutationVariables>(
  "mutation DrawPanel($input:DrawPanel!){drawPanel(input:$input){id version drawStatus}}",
);
