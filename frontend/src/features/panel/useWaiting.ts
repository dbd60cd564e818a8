import { useEffect, useState } from "react";
import { useClient, useQuery } from "urql";
import { TogetherPageDocument, type TogetherPageQuery } from "~/generated/graphql";
import { standing } from "./standing";

export type Waiting = NonNullable<
  NonNullable<NonNullable<TogetherPageQuery["declarations"]["edges"]>[number]>["node"]
>;

/** Those of an answer that still wait for a panel of their own. */
const rowsOf = (data: TogetherPageQuery | undefined): Waiting[] =>
  (data?.declarations.edges?.flatMap((edge) => edge?.node ?? []) ?? []).filter(
    (row) => standing(row).at === 0,
  );

/** All projects of a batch that wait for a panel, page after page, and whether all are here. */
export function useWaiting(batchID: string, pause: boolean) {
  const client = useClient();
  const [variables] = useState({ batchID, filter: { batchID, stages: ["PANEL_FORMING" as const] } });
  const asked = useQuery({
    query: TogetherPageDocument,
    variables,
    requestPolicy: "cache-and-network",
    pause,
  });
  const [{ data }] = asked;
  const [rest, setRest] = useState<{ rows: readonly Waiting[]; whole: boolean }>({ rows: [], whole: false });
  useEffect(() => {
    let wanted = true;
    const follow = async () => {
      const rows: Waiting[] = [];
      let page = data?.declarations.pageInfo;
      while (wanted && page?.hasNextPage) {
        const next = await client
          .query(
            TogetherPageDocument,
            { ...variables, after: page.endCursor },
            { requestPolicy: "network-only" },
          )
          .toPromise();
        if (!next.data) break;
        rows.push(...rowsOf(next.data));
        page = next.data.declarations.pageInfo;
      }
      if (wanted && page) setRest({ rows, whole: !page.hasNextPage });
    };
    void follow();
    return () => {
      wanted = false;
    };
  }, [client, data, variables]);
  return { asked, rows: [...rowsOf(data), ...rest.rows], whole: rest.whole };
}
