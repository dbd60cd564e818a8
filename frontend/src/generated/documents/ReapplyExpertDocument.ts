import { gql } from "@urql/core";
import type { ReapplyExpertMutation, ReapplyExpertMutationVariables } from "../graphql";
export const ReapplyExpertDocument = /* @__PURE__ */ gql<ReapplyExpertMutation, ReapplyExpertMutationVariables>(
  "mutation ReapplyExpert($input:Step!){reapplyExpert(input:$input){id version status}}",
);
