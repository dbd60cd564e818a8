import { gql } from "@urql/core";
import type { GiveOpinionMutation, GiveOpinionMutationVariables } from "../graphql";
export const GiveOpinionDocument = /* @__PURE__ */ gql<GiveOpinionMutation, GiveOpinionMutationVariables>(
  "mutation GiveOpinion($input:GiveOpinion!){giveOpinion(input:$input){id version stage}}",
);
