import { gql } from "@urql/core";
import type { EvaluationContractsQuery, EvaluationContractsQueryVariables } from "../graphql";
export const EvaluationContractsDocument = /* @__PURE__ */ gql<EvaluationContractsQuery, EvaluationContractsQueryVariables>(
  "query EvaluationContracts{agencies(first:50){edges{node{id nameZh contracts{id payer no nameZh endsOn}people{id nameZh leads}}}}}",
);
