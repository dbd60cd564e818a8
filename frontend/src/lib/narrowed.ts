/** The closed lists by which declarations are narrowed: in the URL of their list and in its words. */
export const counted = ["HANDED_IN", "DECIDED", "CUT", "ZERO", "APPROVED"] as const;
export const grades = ["EXCELLENT", "GOOD", "FAIR", "POOR"] as const;
export const executionBands = [
  "UNDER_20",
  "UNDER_40",
  "UNDER_60",
  "UNDER_80",
  "UNDER_95",
  "FROM_95",
  "UNKNOWN",
] as const;
export const dispersionBands = ["WITHIN_5", "WITHIN_10", "WITHIN_15", "WITHIN_20", "BEYOND_20"] as const;
export const countedIndicators = ["ANY", "QUANTITATIVE", "REUSED", "RETURNED", "REVISED"] as const;

/** The most days in one stage that may be asked for. */
export const longestStuck = 3650;
