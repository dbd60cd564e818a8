import { gql } from "@urql/core";
import type { SignMinutesMutation, SignMinutesMutationVariables } from "../graphql";
export const SignMinutesDocument = /* @__PURE__ */ gql<SignMinutesMutation, SignMinutesMutationVariables>(
  "mutation SignMinutes($input:SignMinutes!){signMinutes(input:$input){id version seats{label present signed dissent}}}",
);
