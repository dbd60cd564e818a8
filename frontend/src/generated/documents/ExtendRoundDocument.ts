import { gql } from "@urql/core";
import type { ExtendRoundMutation, ExtendRoundMutationVariables } from "../graphql";
export const ExtendRoundDocument = /* @__PURE__ */ gql<ExtendRoundMutation, ExtendRoundMutationVariables>(
  "mutation ExtendRound($input:ExtendRound!){extendRound(input:$input){id version}}",
);
