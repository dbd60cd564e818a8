import { useEffect, useState } from "react";
import { useClient, useQuery } from "urql";
import { FilterSectionsDocument, FilterUnitsDocument } from "~/generated/graphql";

type Named = { code: string; nameZh: string };

/** All units that the viewer may see; a district has some hundred. */
export function useUnits(): Named[] {
  const client = useClient();
  const [units, setUnits] = useState<Named[]>([]);
  useEffect(() => {
    let here = true;
    const load = async () => {
      const all: Named[] = [];
      for (let after: string | null | undefined; here; ) {
        const { data } = await client.query(FilterUnitsDocument, { after }).toPromise();
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

/** The bureau's sections (业务科室). */
export function useSections(): Named[] {
  const [{ data }] = useQuery({ query: FilterSectionsDocument });
  return data?.sections ?? [];
}
