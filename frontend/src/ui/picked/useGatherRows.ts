import { type AnyVariables, type TypedDocumentNode, useClient } from "urql";
import { type Failure, failureOf } from "~/lib/fault";
import { mostPicked } from "./Pick";
import type { PickRow } from "./usePicked";

type Found = {
  rows: PickRow[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
};

/** The way to fetch the rows that a list's filter matches, page by page, as many as may be selected. */
export function useGatherRows<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  asking: (after: string | undefined) => Variables,
  foundIn: (data: Data) => Found,
) {
  const client = useClient();
  return async (): Promise<{ rows: PickRow[]; failure: Failure | null }> => {
    const rows: PickRow[] = [];
    for (let after: string | undefined; rows.length < mostPicked; ) {
      const { data, error } = await client
        .query(document, asking(after), { requestPolicy: "network-only" })
        .toPromise();
      if (!data) return { rows, failure: failureOf(error) ?? { kind: "broken", trace: "" } };
      const found = foundIn(data);
      rows.push(...found.rows);
      after = found.pageInfo.endCursor ?? undefined;
      if (!found.pageInfo.hasNextPage || !after) break;
    }
    return { rows: rows.slice(0, mostPicked), failure: null };
  };
}
