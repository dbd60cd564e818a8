import { gql } from "@urql/core";
import type { EraseExpertMutation, EraseExpertMutationVariables } from "../graphql";
export const EraseExpertDocument = /* @__PURE__ */ gql<EraseExpertMutation, EraseExpertMutationVariables>(
  "mutation EraseExpert($input:StepWithReason!){eraseExpert(input:$input){id version status}}",
);
