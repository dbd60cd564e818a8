import { gql } from "@urql/core";
import type { ReadNoticesMutation, ReadNoticesMutationVariables } from "../graphql";
export const ReadNoticesDocument = /* @__PURE__ */ gql<ReadNoticesMutation, ReadNoticesMutationVariables>(
  "mutation ReadNotices($ids:[ID!]!){readNotices(ids:$ids)}",
);
