import { gql } from "@urql/core";
import type { ExpertSectionsQuery, ExpertSectionsQueryVariables } from "../graphql";
export const ExpertSectionsDocument = /* @__PURE__ */ gql<ExpertSectionsQuery, ExpertSectionsQueryVariables>(
  "query ExpertSections{sections{code nameZh}}",
);
