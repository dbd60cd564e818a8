/** The tables, as the tabs show them. */
export const tables = [
  "sections",
  "units",
  "classHeads",
  "classes",
  "outcomes",
  "grades",
  "priorities",
  "returns",
  "natures",
  "years",
] as const;

export type TableName = (typeof tables)[number];

/** The tables beside those, by what they are about. */
export const follows = {
  spending: ["lines", "executions", "selfChecks", "lights", "rectification"],
  review: ["cutReasons", "steps", "experts", "reserve", "zeros", "similar"],
} as const;

export type FollowName = (typeof follows)[keyof typeof follows][number];

export const followNames: readonly FollowName[] = [...follows.spending, ...follows.review];

/** What the tabs lead to: the tables of declarations, that of their indicators, and those beside. */
export type View = TableName | "indicators" | FollowName;

export const views: readonly View[] = [...tables, "indicators", ...followNames];

/** How many rows a table shows at once. */
export const many = 50;

export const total = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
