import { gql } from "@urql/core";
import type { FillSeatMutation, FillSeatMutationVariables } from "../graphql";
export const FillSeatDocument = /* @__PURE__ */ gql<FillSeatMutation, FillSeatMutationVariables>(
  "mutation FillSeat($input:FillSeat!){fillSeat(input:$input){id version}}",
);
