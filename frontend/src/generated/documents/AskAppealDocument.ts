import { gql } from "@urql/core";
import type { AskAppealMutation, AskAppealMutationVariables } from "../graphql";
export const AskAppealDocument = /* @__PURE__ */ gql<AskAppealMutation, AskAppealMutationVariables>(
  "mutation AskAppeal($input:StepWithReason!){askAppeal(input:$input){id declaration{id version stage}}}",
);
