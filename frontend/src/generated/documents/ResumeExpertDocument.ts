import { gql } from "@urql/core";
import type { ResumeExpertMutation, ResumeExpertMutationVariables } from "../graphql";
export const ResumeExpertDocument = /* @__PURE__ */ gql<ResumeExpertMutation, ResumeExpertMutationVariables>(
  "mutation ResumeExpert($input:StepWithReason!){resumeExpert(input:$input){id version status}}",
);
