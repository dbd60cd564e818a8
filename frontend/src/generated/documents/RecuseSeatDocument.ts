import { gql } from "@urql/core";
import type { RecuseSeatMutation, RecuseSeatMutationVariables } from "../graphql";
export const RecuseSeatDocument = /* @__PURE__ */ gql<RecuseSeatMutation, RecuseSeatMutationVariables>(
  "mutation RecuseSeat($input:StepWithReason!){recuseSheet(input:$input){id version status}}",
);
