import { gql } from "@urql/core";
import type { SelectedActionsQuery, SelectedActionsQueryVariables } from "../graphql";
export const SelectedActionsDocument = /* @__PURE__ */ gql<SelectedActionsQuery, SelectedActionsQueryVariables>(
  "query SelectedActions($of:SelectedKind!$ids:[ID!]!){selectedActions(of:$of ids:$ids){action count needs}}",
);
