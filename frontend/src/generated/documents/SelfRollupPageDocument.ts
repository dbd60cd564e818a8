import { gql } from "@urql/core";
import type { SelfRollupPageQuery, SelfRollupPageQueryVariables } from "../graphql";
export const SelfRollupPageDocument = /* @__PURE__ */ gql<SelfRollupPageQuery, SelfRollupPageQueryVariables>(
  "query SelfRollupPage($filter:SelfEvaluationFilter!$ids:[ID!]){selfRollup(filter:$filter ids:$ids){scope waiting total funds{code nameZh}...Rolled_figures}}fragment RolledRows_row on RolledRow{level1Zh nameZh operator unit target actual weight points why parts{selfEvaluationID code nameZh money target actual weight points reason}}fragment RolledProjects_project on RolledProject{selfEvaluationID code nameZh unitName adjusted executed executionRate own total grade confirmed stage revision}fragment Rolled_figures on SelfRollup{confirmed adjusted executed total grade average execution{rate weight points}rows{...RolledRows_row}projects{...RolledProjects_project}}",
);
