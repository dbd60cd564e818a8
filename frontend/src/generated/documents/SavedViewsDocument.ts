import { gql } from "@urql/core";
import type { SavedViewsQuery, SavedViewsQueryVariables } from "../graphql";
export const SavedViewsDocument = /* @__PURE__ */ gql<SavedViewsQuery, SavedViewsQueryVariables>(
  "query SavedViews($list:SavedViewList!){savedViews(list:$list){id version name query position opening sharedWith}}",
);
