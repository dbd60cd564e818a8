import { gql } from "@urql/core";
import type { ReadConditionsQuery, ReadConditionsQueryVariables } from "../graphql";
export const ReadConditionsDocument = /* @__PURE__ */ gql<ReadConditionsQuery, ReadConditionsQueryVariables>(
  "query ReadConditions($texts:[String!]!){readConditions(texts:$texts){faults{code path message severity}parts{kind field op values from to}}}",
);
