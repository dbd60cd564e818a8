import { gql } from "@urql/core";
import type { CurrentViewerQuery, CurrentViewerQueryVariables } from "../graphql";
export const CurrentViewerDocument = /* @__PURE__ */ gql<CurrentViewerQuery, CurrentViewerQueryVariables>(
  "query CurrentViewer{viewer{...SessionViewer}}fragment SessionViewer on Viewer{login name roles divisionName usesCode unit{code nameZh}section{code nameZh}}",
);
