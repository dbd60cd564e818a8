/**
 * The longer journeys, and those of single tools. They run with HENGXIAO_LONG=1, as in .ci/run,
 * so that `make test` takes ten minutes at the most.
 */
export const longer = [
  "agenda.spec.ts",
  "allocation.spec.ts",
  "assessment.spec.ts",
  "dashboard.spec.ts",
  "evaluation.spec.ts",
  "experts.spec.ts",
  "indicators.spec.ts",
  "language-and-theme.spec.ts",
  "meeting.spec.ts",
  "money.spec.ts",
  "offline.spec.ts",
  "overall.spec.ts",
  "pages.spec.ts",
  "palette.spec.ts",
  "panel.spec.ts",
  "quality.spec.ts",
  "readable.spec.ts",
  "rules.spec.ts",
  "sheets.spec.ts",
  "statistics.spec.ts",
  "survey.spec.ts",
  "system.spec.ts",
  "year.spec.ts",
];
