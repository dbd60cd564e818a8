import type { CombinedError } from "urql";
import { type Failure, failureOf } from "~/lib/fault";
import { mostPicked } from "./Pick";
import type { PickRow } from "./usePicked";

type Found = {
  rows: PickRow[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
};

/** One page of a list, behind a cursor. */
type Page = { found?: Found; error?: CombinedError };

/** Fetches the rows that a list's filter matches, page by page, as many as may be selected. */
export async function gatherRows(
  ask: (after: string | undefined) => Promise<Page>,
): Promise<{ rows: PickRow[]; failure: Failure | null }> {
  const rows: PickRow[] = [];
  for (let after: string | undefined; rows.length < mostPicked; ) {
    const { found, error } = await ask(after);
    if (!found) return { rows, failure: failureOf(error) ?? { kind: "broken", trace: "" } };
    rows.push(...found.rows);
    after = found.pageInfo.endCursor ?? undefined;
    if (!found.pageInfo.hasNextPage || !after) break;
  }
  return { rows: rows.slice(0, mostPicked), failure: null };
}
