import { gql } from "@urql/core";
import type { ConcludeMeetingMutation, ConcludeMeetingMutationVariables } from "../graphql";
export const ConcludeMeetingDocument = /* @__PURE__ */ gql<ConcludeMeetingMutation, ConcludeMeetingMutationVariables>(
  "mutation ConcludeMeeting($input:Step!){concludeMeeting(input:$input){id stage}}",
);
