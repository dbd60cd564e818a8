import type {
  DeclarationFilter,
  DeclarationStage,
  ReviewQueueQuery,
  ScreeningOutcome,
} from "~/generated/graphql";
import { typedNumber } from "~/lib/typed";

/** What waits for a section: to be reviewed, or to be confirmed as exempt. */
export const waiting: readonly DeclarationStage[] = ["SECTION_REVIEW", "EXEMPTED"];

export const pageSize = 50;

/** What the queue is narrowed to. */
export type QueueSearch = {
  year: number;
  stage?: DeclarationStage;
  keyword?: string;
  unit?: string;
  outcome?: ScreeningOutcome;
  from?: string;
  to?: string;
  overdue?: true;
};

/** The filter of the queue of a budget year. */
export function queueFilter({
  year,
  stage,
  keyword,
  unit,
  outcome,
  from,
  to,
  overdue,
}: QueueSearch): DeclarationFilter {
  return {
    budgetYear: year,
    stages: stage ? [stage] : [...waiting],
    keyword,
    unitCode: unit,
    outcome,
    amountFrom: from && typedNumber(from),
    amountTo: to && typedNumber(to),
    overdue,
  };
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
