/**
 * The journeys that take a minute and more. They run with HENGXIAO_LONG=1, as in .ci/run, so
 * that `make test` takes ten minutes at the most.
 */
export const longer = [
  "evaluation.spec.ts",
  "experts.spec.ts",
  "meeting.spec.ts",
  "money.spec.ts",
  "offline.spec.ts",
  "overall.spec.ts",
  "pages.spec.ts",
  "panel.spec.ts",
  "quality.spec.ts",
  "readable.spec.ts",
  "statistics.spec.ts",
  "system.spec.ts",
  "year.spec.ts",
];
