import { gql } from "@urql/core";
import type { ChangeBatchPageQuery, ChangeBatchPageQueryVariables } from "../graphql";
export const ChangeBatchPageDocument = /* @__PURE__ */ gql<ChangeBatchPageQuery, ChangeBatchPageQueryVariables>(
  "query ChangeBatchPage($id:ID!){batch(id:$id){id version code nameZh budgetYear declareStart declareDeadline sectionDeadline reviewDeadline maxReturnRounds minExperts ceiling congressPassedOn approvalReceivedOn actions{action enabled why code}}}",
);
