import { gql } from "@urql/core";
import type { DraftMinutesQuery, DraftMinutesQueryVariables } from "../graphql";
export const DraftMinutesDocument = /* @__PURE__ */ gql<DraftMinutesQuery, DraftMinutesQueryVariables>(
  "query DraftMinutes($roundID:ID!){draftMinutes(roundID:$roundID)}",
);
