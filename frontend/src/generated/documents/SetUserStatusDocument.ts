import { gql } from "@urql/core";
import type { SetUserStatusMutation, SetUserStatusMutationVariables } from "../graphql";
export const SetUserStatusDocument = /* @__PURE__ */ gql<SetUserStatusMutation, SetUserStatusMutationVariables>(
  "mutation SetUserStatus($input:SetUserStatus!){setUserStatus(input:$input){id version status}}",
);
