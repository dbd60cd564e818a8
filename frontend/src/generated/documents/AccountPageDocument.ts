import { gql } from "@urql/core";
import type { AccountPageQuery, AccountPageQueryVariables } from "../graphql";
export const AccountPageDocument = /* @__PURE__ */ gql<AccountPageQuery, AccountPageQueryVariables>(
  "query AccountPage{account{id login name unit{nameZh}section{nameZh}grants{id role state validFrom validTo unit{code nameZh}section{code nameZh}batch{code nameZh}portfolio{code nameZh}}}}",
);
