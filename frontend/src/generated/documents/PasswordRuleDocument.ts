import { gql } from "@urql/core";
import type { PasswordRuleQuery, PasswordRuleQueryVariables } from "../graphql";
export const PasswordRuleDocument = /* @__PURE__ */ gql<PasswordRuleQuery, PasswordRuleQueryVariables>(
  "query PasswordRule{passwordRule{shortest longest ownWords}}",
);
