import { useEffect, useState } from "react";
import { useClient } from "urql";
import { RelationUnitsDocument } from "~/generated/graphql";

type Named = { code: string; nameZh: string };

/** All units of the district, for whom to be tied to or kept away from. */
export function useUnits(): Named[] {
  const client = useClient();
  const [units, setUnits] = useState<Named[]>([]);
  useEffect(() => {
    let here = true;
    const load = async () => {
      const all: Named[] = [];
      for (let after: string | null | undefined; here; ) {
        const { data } = await client.query(RelationUnitsDocument, { after }).toPromise();
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
  }, [client]);
  return units;
}
