import type { Grade, ScreeningOutcome } from "~/generated/graphql";

/** The tables, as the tabs show them. */
export const tables = [
  "sections",
  "units",
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
  review: ["cutReasons", "steps", "experts", "reserve", "similar"],
} as const;

export type FollowName = (typeof follows)[keyof typeof follows][number];

export const followNames: readonly FollowName[] = [...follows.spending, ...follows.review];

/** What the tabs lead to: the tables of declarations, that of their indicators, and those beside. */
export type View = TableName | "indicators" | FollowName;

export const views: readonly View[] = [...tables, "indicators", ...followNames];

/** What narrows the list of declarations to one row of a table; null where no list can. */
export function rowFilter(table: TableName, code: string) {
  switch (table) {
    case "sections":
      return { section: code };
    case "units":
      return { unit: code };
    case "grades":
      return code ? { grade: code as Grade } : { ungraded: true as const };
    case "priorities":
      return { priority: code ? Number(code) : 0 };
    case "returns":
      return { returns: Number(code) };
    case "years":
      return { year: Number(code), batch: undefined };
    case "classes":
      return code ? { funcClass: code } : null;
    case "outcomes":
      return code ? { outcome: code as ScreeningOutcome } : null;
    case "natures":
      return code ? { nature: code } : null;
  }
}
