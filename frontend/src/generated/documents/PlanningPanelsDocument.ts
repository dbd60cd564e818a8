import { gql } from "@urql/core";
import type { PlanningPanelsSubscription, PlanningPanelsSubscriptionVariables } from "../graphql";
export const PlanningPanelsDocument = /* @__PURE__ */ gql<PlanningPanelsSubscription, PlanningPanelsSubscriptionVariables>(
  "subscription PlanningPanels($input:CommitPanels!){planningPanels(input:$input){done total least{...Trial_plan}fair{...Trial_plan}faults{code path message severity}}}fragment Trial_plan on PanelPlan{total worst proven loads{expertID before seats}}",
);
