import type { DeclarationFilter, DeclarationStage, ReviewQueueQuery } from "~/generated/graphql";

/** What waits for a section: to be reviewed, or to be confirmed as exempt. */
export const waiting: readonly DeclarationStage[] = ["SECTION_REVIEW", "EXEMPTED"];

export const pageSize = 50;

/** The filter of the queue of a budget year. */
export function queueFilter(year: number, stage?: DeclarationStage, keyword?: string): DeclarationFilter {
  return { budgetYear: year, stages: stage ? [stage] : [...waiting], keyword };
}

export type QueueRow = NonNullable<
  NonNullable<NonNullable<ReviewQueueQuery["declarations"]["edges"]>[number]>["node"]
>;

/** The rows of a page, the nearest deadline first; what has none comes last. */
export function byDeadline({ declarations }: ReviewQueueQuery): QueueRow[] {
  const rows = declarations.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  const end = ({ dueAt }: QueueRow) => (dueAt ? Date.parse(dueAt) : Number.POSITIVE_INFINITY);
  return rows.sort((a, b) => (end(a) === end(b) ? a.code.localeCompare(b.code) : end(a) - end(b)));
}
