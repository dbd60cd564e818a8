import { gql } from "@urql/core";
import type { WhatIfQuery, WhatIfQueryVariables } from "../graphql";
export const WhatIfDocument = /* @__PURE__ */ gql<WhatIfQuery, WhatIfQueryVariables>(
  "query WhatIf($standardID:ID!$batchID:ID!){whatIf(standardID:$standardID batchID:$batchID){batch{id nameZh}judged amount share changedCount outcomes{outcome before after amountBefore amountAfter}reviewed{before after amountBefore amountAfter}changed{declaration{id code nameZh amount unit{id shortNameZh}}before after rule why}}}",
);
