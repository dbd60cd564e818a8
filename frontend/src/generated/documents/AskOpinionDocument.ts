import { gql } from "@urql/core";
import type { AskOpinionMutation, AskOpinionMutationVariables } from "../graphql";
export const AskOpinionDocument = /* @__PURE__ */ gql<AskOpinionMutation, AskOpinionMutationVariables>(
  "mutation AskOpinion($input:StepWithReason!){askOpinion(input:$input){id version stage}}",
);
