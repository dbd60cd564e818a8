import { gql } from "@urql/core";
import type { CloneBatchQuery, CloneBatchQueryVariables } from "../graphql";
export const CloneBatchDocument = /* @__PURE__ */ gql<CloneBatchQuery, CloneBatchQueryVariables>(
  "query CloneBatch($id:ID!){batch(id:$id){code nameZh budgetYear declareStart declareDeadline sectionDeadline reviewDeadline maxReturnRounds minExperts ceiling strictCeiling}funding(batchID:$id){sections{ceiling section{id code nameZh}}}}",
);
