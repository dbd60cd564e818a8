import { gql } from "@urql/core";
import type { FilterSectionsQuery, FilterSectionsQueryVariables } from "../graphql";
export const FilterSectionsDocument = /* @__PURE__ */ gql<FilterSectionsQuery, FilterSectionsQueryVariables>(
  "query FilterSections{sections{code nameZh}}",
);
