import { gql } from "@urql/core";
import type { KeepRollupMutation, KeepRollupMutationVariables } from "../graphql";
export const KeepRollupDocument = /* @__PURE__ */ gql<KeepRollupMutation, KeepRollupMutationVariables>(
  "mutation KeepRollup($filter:SelfEvaluationFilter!$ids:[ID!]$nameZh:String!){keepRollup(filter:$filter ids:$ids nameZh:$nameZh){id}}",
);
