import { gql } from "@urql/core";
import type { TakeIndicatorMutation, TakeIndicatorMutationVariables } from "../graphql";
export const TakeIndicatorDocument = /* @__PURE__ */ gql<TakeIndicatorMutation, TakeIndicatorMutationVariables>(
  "mutation TakeIndicator($input:TakeIndicator!){takeIndicator(input:$input){id nameZh}}",
);
