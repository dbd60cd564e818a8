import { gql } from "@urql/core";
import type { PayPageQuery, PayPageQueryVariables } from "../graphql";
export const PayPageDocument = /* @__PURE__ */ gql<PayPageQuery, PayPageQueryVariables>(
  "query PayPage($year:Int!){batches(budgetYear:$year first:50){edges{node{id nameZh actions{action enabled why code}}}}}",
);
