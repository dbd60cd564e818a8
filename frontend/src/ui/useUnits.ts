import { useEffect, useState } from "react";
import { type TypedDocumentNode, useClient } from "urql";

type Named = { code: string; nameZh: string };

type Page = {
  units: {
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
    edges?: readonly ({ node?: Named | null } | null)[] | null;
  };
};

/** All units that the viewer may see, page by page; a district has some hundred. */
export function useUnits(pages: TypedDocumentNode<Page, { after?: string | null }>): Named[] {
  const client = useClient();
  const [units, setUnits] = useState<Named[]>([]);
  useEffect(() => {
    let here = true;
    const load = async () => {
      const all: Named[] = [];
      for (let after: string | null | undefined; here; ) {
        const { data } = await client.query(pages, { after }).toPromise();
        all.push(...(data?.units.edges?.flatMap((edge) => edge?.node ?? []) ?? []));
        after = data?.units.pageInfo.endCursor;
        if (!data?.units.pageInfo.hasNextPage || !after) break;
      }
      if (here) setUnits(all);
    };
    void load();
    return () => {
      here = false;
    };
  }, [client, pages]);
  return units;
}
