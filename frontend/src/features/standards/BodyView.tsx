import type { JSX } from "react";
import { AgencyView } from "./AgencyView";
import { AssessmentView } from "./AssessmentView";
import type { Body } from "./body";
import { CalendarView } from "./CalendarView";
import { ClassesView } from "./ClassesView";
import { CodesView } from "./CodesView";
import { BandsView, ExAnteView, ExpertFormView, TargetReviewView } from "./FormViews";
import { FrameworkView } from "./FrameworkView";
import { PayView } from "./PayView";
import { RecusalView } from "./RecusalView";
import { RulesView } from "./RulesView";
import { SelfEvaluationView } from "./SelfEvaluationView";
import { SettingsView } from "./SettingsView";
import { TaxonomyView } from "./TaxonomyView";

/** What a standard says, each kind in its own form. */
export function BodyView({ body }: { body: Body }): JSX.Element {
  switch (body.kind) {
    case "TAXONOMY":
      return <TaxonomyView of={body} />;
    case "SCREENING_RULES":
      return <RulesView rules={body.rules} />;
    case "RECUSAL_RULES":
      return <RecusalView rules={body.rules} />;
    case "GRADE_BANDS":
      return <BandsView bands={body.bands} />;
    case "EXPERT_FORM":
      return <ExpertFormView of={body} />;
    case "TARGET_REVIEW_FORM":
      return <TargetReviewView of={body} />;
    case "EX_ANTE_FORM":
      return <ExAnteView of={body} />;
    case "EVALUATION_FRAMEWORK":
    case "DEPARTMENT_FRAMEWORK":
      return <FrameworkView of={body} />;
    case "SELF_EVALUATION":
      return <SelfEvaluationView of={body} />;
    case "FUNCTIONAL_CLASSES":
      return <ClassesView items={body.items} />;
    case "CODES":
      return <CodesView of={body} />;
    case "CALENDAR":
      return <CalendarView years={body.years} />;
    case "SETTINGS":
      return <SettingsView of={body} />;
    case "EXPERT_ASSESSMENT":
      return <AssessmentView of={body} />;
    case "EXPERT_PAY":
      return <PayView of={body} />;
    case "AGENCY_ASSESSMENT":
      return <AgencyView of={body} />;
  }
}
