import { gql } from "@urql/core";
import type { OrderViewsMutation, OrderViewsMutationVariables } from "../graphql";
export const OrderViewsDocument = /* @__PURE__ */ gql<OrderViewsMutation, OrderViewsMutationVariables>(
  "mutation OrderViews($input:OrderViews!){orderViews(input:$input){id position}}",
);
