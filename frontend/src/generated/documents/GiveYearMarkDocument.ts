import { gql } from "@urql/core";
import type { GiveYearMarkMutation, GiveYearMarkMutationVariables } from "../graphql";
export const GiveYearMarkDocument = /* @__PURE__ */ gql<GiveYearMarkMutation, GiveYearMarkMutationVariables>(
  "mutation GiveYearMark($input:GiveYearMark!){giveYearMark(input:$input){id version}}",
);
