import { gql } from "@urql/core";
import type { ConflictsPageQuery, ConflictsPageQueryVariables } from "../graphql";
export const ConflictsPageDocument = /* @__PURE__ */ gql<ConflictsPageQuery, ConflictsPageQueryVariables>(
  "query ConflictsPage{recusalConflicts{sheet{id version label status projectName unitName declaration{id}expert{id code nameZh}actions{action enabled why code}}hits{...Hits_hit}}}fragment Hits_hit on RecusalHit{rule nameZh hard dismissible fact detail source dismissal{id reason dismissedByName createdAt}}",
);
