import { gql } from "@urql/core";
import type { ReviseReturnMutation, ReviseReturnMutationVariables } from "../graphql";
export const ReviseReturnDocument = /* @__PURE__ */ gql<ReviseReturnMutation, ReviseReturnMutationVariables>(
  "mutation ReviseReturn($input:StepWithReason!){reviseReturn(input:$input){id version stage}}",
);
