import { gql } from "@urql/core";
import type { SelectedActionsQuery, SelectedActionsQueryVariables } from "../graphql";
export const SelectedActionsDocument = /* @__PURE__ */ gql<SelectedActionsQuery, SelectedActionsQueryVariables>(
  "query SelectedActions($ids:[ID!]!){selectedActions(ids:$ids){action nameZh count needs}}",
);
