import { gql } from "@urql/core";
import type { RecuseSelfMutation, RecuseSelfMutationVariables } from "../graphql";
export const RecuseSelfDocument = /* @__PURE__ */ gql<RecuseSelfMutation, RecuseSelfMutationVariables>(
  "mutation RecuseSelf($input:StepWithReason!){recuseSheet(input:$input){id version status}}",
);
