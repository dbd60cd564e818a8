/** The free text of a batch's report, in its order; each has its place beside figures. */
export const batchChapters = [
  "basis",
  "scope",
  "process",
  "conclusion",
  "results",
  "arrangement",
  "problems",
  "budgetAdvice",
  "ruleAdvice",
  "systemAdvice",
  "procedure",
] as const;

export type Chapter = (typeof batchChapters)[number] | "note";
