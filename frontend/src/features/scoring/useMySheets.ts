import { useEffect, useState } from "react";
import { useClient, useQuery } from "urql";
import { MySheetsDocument, type MySheetsQuery } from "~/generated/graphql";

export type MySheet = NonNullable<
  NonNullable<NonNullable<MySheetsQuery["mySheets"]["edges"]>[number]>["node"]
>;

/** So many in one answer; whoever has more gets the others behind them, page after page. */
const first = 100;

const rowsOf = (data: MySheetsQuery | undefined): MySheet[] =>
  data?.mySheets.edges?.flatMap((edge) => edge?.node ?? []) ?? [];

/** All sheets of this expert, as far as they are here, and whether more are on their way. */
export function useMySheets() {
  const client = useClient();
  const asked = useQuery({
    query: MySheetsDocument,
    variables: { first },
    requestPolicy: "cache-and-network",
  });
  const [{ data }] = asked;
  const [rest, setRest] = useState<{ rows: readonly MySheet[]; whole: boolean }>({ rows: [], whole: true });
  useEffect(() => {
    let wanted = true;
    const follow = async () => {
      const rows: MySheet[] = [];
      let page = data?.mySheets.pageInfo;
      while (wanted && page?.hasNextPage) {
        const next = await client.query(MySheetsDocument, { first, after: page.endCursor }).toPromise();
        if (!next.data) break;
        rows.push(...rowsOf(next.data));
        page = next.data.mySheets.pageInfo;
      }
      if (wanted) setRest({ rows, whole: !page?.hasNextPage });
    };
    void follow();
    return () => {
      wanted = false;
    };
  }, [client, data]);
  return { asked, sheets: [...rowsOf(data), ...rest.rows], whole: rest.whole };
}
