import { gql } from "@urql/core";
import type { CommitPanelsMutation, CommitPanelsMutationVariables } from "../graphql";
export const CommitPanelsDocument = /* @__PURE__ */ gql<CommitPanelsMutation, CommitPanelsMutationVariables>(
  "mutation CommitPanels($input:CommitPanels!){commitPanels(input:$input){id declaration{id}}}",
);
