import { gql } from "@urql/core";
import type { WhatIfBatchesQuery, WhatIfBatchesQueryVariables } from "../graphql";
export const WhatIfBatchesDocument = /* @__PURE__ */ gql<WhatIfBatchesQuery, WhatIfBatchesQueryVariables>(
  "query WhatIfBatches{batches(first:50){edges{node{id nameZh budgetYear}}}}",
);
