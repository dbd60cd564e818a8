import { gql } from "@urql/core";
import type { DrawRecordQuery, DrawRecordQueryVariables } from "../graphql";
export const DrawRecordDocument = /* @__PURE__ */ gql<DrawRecordQuery, DrawRecordQueryVariables>(
  "query DrawRecord($roundID:ID!){drawRecord(roundID:$roundID)}",
);
