import { useClient } from "urql";
import { type DeclarationFilter, PickDeclarationsDocument } from "~/generated/graphql";
import { type Failure, failureOf } from "~/lib/fault";
import { mostPicked } from "~/ui/picked/Pick";
import type { PickRow } from "~/ui/picked/usePicked";
import { useWords } from "~/ui/useWords";

type Row = { id: string; version: number; nameZh: string; stage: string };

/** A declaration as it is selected. */
export function pickRow({ id, version, nameZh, stage }: Row, unnamed: string): PickRow {
  return { id, version, name: nameZh || unnamed, stage };
}

/** Fetches all declarations that a filter matches, as many as may be selected. */
export function useGather(filter: DeclarationFilter) {
  const { t } = useWords("projects");
  const client = useClient();
  return async (): Promise<{ rows: PickRow[]; failure: Failure | null }> => {
    const rows: PickRow[] = [];
    for (let after: string | null | undefined; rows.length < mostPicked; ) {
      const { data, error } = await client
        .query(PickDeclarationsDocument, { filter, after }, { requestPolicy: "network-only" })
        .toPromise();
      const failure = failureOf(error);
      if (!data) return { rows, failure: failure ?? { kind: "broken", trace: "" } };
      const found = data.declarations.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
      rows.push(...found.map((row) => pickRow(row, t("unnamed"))));
      after = data.declarations.pageInfo.endCursor;
      if (!data.declarations.pageInfo.hasNextPage || !after) break;
    }
    return { rows: rows.slice(0, mostPicked), failure: null };
  };
}
