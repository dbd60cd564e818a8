import { gql } from "@urql/core";
import type { DraftSectionsQuery, DraftSectionsQueryVariables } from "../graphql";
export const DraftSectionsDocument = /* @__PURE__ */ gql<DraftSectionsQuery, DraftSectionsQueryVariables>(
  "query DraftSections{sections{id nameZh}}",
);
