import { useEffect, useState } from "react";
import { type Client, type OperationResult, useClient } from "urql";
import {
  PlannedFundingDocument,
  PushedDeclarationsDocument,
  type PushedDeclarationsQuery,
  type PushedDeclarationsQueryVariables,
} from "~/generated/graphql";
import { type Failure, failureOf } from "~/lib/fault";

type Edges = NonNullable<PushedDeclarationsQuery["declarations"]["edges"]>;
type Row = NonNullable<NonNullable<Edges[number]>["node"]>;
/** Planned: what the plan under the ceiling gives it, and why; null where the batch has none. */
export type Pushed = Row & { planned: { amount: string; why: string } | null };

type Answer = { rows: Pushed[]; failure: null } | { rows: null; failure: Failure | null };

/**
 * All declarations of a batch that wait for approval: it is all or nothing, so every page
 * is fetched. With each one more that budget preparation has accepted they are asked anew.
 */
export function usePushed(batchId: string, accepted: number): [Answer, () => void] {
  const client = useClient();
  const [answer, setAnswer] = useState<Answer>({ rows: null, failure: null });
  const [round, again] = useState(0);

  useEffect(() => {
    let gone = false;
    const fetchAll = async (): Promise<Answer> => {
      const rows: Row[] = [];
      for (let after: string | null | undefined = null, more = true; more && round + accepted >= 0; ) {
        const variables: PushedDeclarationsQueryVariables = {
          filter: { batchID: batchId, stages: ["PUSHED"] },
          after,
        };
        const { data, error }: OperationResult<PushedDeclarationsQuery> = await client
          .query(PushedDeclarationsDocument, variables, { requestPolicy: "network-only" })
          .toPromise();
        const failure = failureOf(error);
        if (!data) return { rows: null, failure };
        rows.push(...(data.declarations.edges?.flatMap((edge) => edge?.node ?? []) ?? []));
        more = data.declarations.pageInfo.hasNextPage;
        after = data.declarations.pageInfo.endCursor;
      }
      const planned = await planOf(client, batchId);
      return {
        rows: rows.map((row) => ({ ...row, planned: planned.get(row.id) ?? null })),
        failure: null,
      };
    };
    void fetchAll().then((found) => {
      if (!gone) setAnswer(found);
    });
    return () => {
      gone = true;
    };
  }, [batchId, client, round, accepted]);

  return [answer, () => again((times) => times + 1)];
}

/** What the plan under the batch's ceiling gives each project, in whole or in part. */
async function planOf(client: Client, batchID: string) {
  const planned = new Map<string, { amount: string; why: string }>();
  for (let skip = 0, total = 1; skip < total; skip += 100) {
    const { data } = await client
      .query(PlannedFundingDocument, { batchID, skip }, { requestPolicy: "network-only" })
      .toPromise();
    if (!data?.funding.ceiling) break;
    total = data.funding.lines.total;
    for (const { declarationID, planned: amount, why, departure } of data.funding.lines.rows) {
      planned.set(declarationID, { amount, why: departure?.reason || why });
    }
  }
  return planned;
}
