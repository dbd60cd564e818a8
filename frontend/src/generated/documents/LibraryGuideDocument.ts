import { gql } from "@urql/core";
import type { LibraryGuideQuery, LibraryGuideQueryVariables } from "../graphql";
export const LibraryGuideDocument = /* @__PURE__ */ gql<LibraryGuideQuery, LibraryGuideQueryVariables>(
  "query LibraryGuide{libraryGuide{fields{code nameZh}employerKinds{code nameZh}}}",
);
