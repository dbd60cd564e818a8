import { useEffect, useState } from "react";
import { type OperationResult, useClient } from "urql";
import {
  PushedDeclarationsDocument,
  type PushedDeclarationsQuery,
  type PushedDeclarationsQueryVariables,
} from "~/generated/graphql";
import { type Failure, failureOf } from "~/lib/fault";

type Edges = NonNullable<PushedDeclarationsQuery["declarations"]["edges"]>;
export type Pushed = NonNullable<NonNullable<Edges[number]>["node"]>;

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
      const rows: Pushed[] = [];
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
      return { rows, failure: null };
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
