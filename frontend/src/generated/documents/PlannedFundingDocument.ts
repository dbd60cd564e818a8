import { gql } from "@urql/core";
import type { PlannedFundingQuery, PlannedFundingQueryVariables } from "../graphql";
export const PlannedFundingDocument = /* @__PURE__ */ gql<PlannedFundingQuery, PlannedFundingQueryVariables>(
  "query PlannedFunding($batchID:ID!$skip:Int!){funding(batchID:$batchID){ceiling lines(first:100 skip:$skip){total rows{declarationID planned why departure{reason}}}}}",
);
