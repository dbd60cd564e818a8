import { gql } from "@urql/core";
import type { RoleGuidesQuery, RoleGuidesQueryVariables } from "../graphql";
export const RoleGuidesDocument = /* @__PURE__ */ gql<RoleGuidesQuery, RoleGuidesQueryVariables>(
  "query RoleGuides{roles{role needs may excludes holders}}",
);
