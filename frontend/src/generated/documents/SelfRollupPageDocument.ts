import { gql } from "@urql/core";
import type { SelfRollupPageQuery, SelfRollupPageQueryVariables } from "../graphql";
export const SelfRollupPageDocument = /* @__PURE__ */ gql<SelfRollupPageQuery, SelfRollupPageQueryVariables>(
  "query SelfRollupPage($filter:SelfEvaluationFilter!$ids:[ID!]){selfRollup(filter:$filter ids:$ids){year scope waiting confirmed initial adjusted executed total grade average funds{code nameZh}execution{rate weight points}rows{...SelfRollup_Row}projects{...SelfRollup_Project}}}fragment SelfRollup_Row on RolledRow{level1Zh nameZh operator unit target actual weight points why parts{selfEvaluationID code nameZh money target actual weight points reason}}fragment SelfRollup_Project on RolledProject{selfEvaluationID code nameZh unitName adjusted executed executionRate own total grade confirmed}",
);
