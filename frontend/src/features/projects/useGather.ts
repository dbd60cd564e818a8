import { useClient } from "urql";
import { type DeclarationFilter, PickDeclarationsDocument } from "~/generated/graphql";
import { gatherRows } from "~/ui/picked/gather";
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
  return () =>
    gatherRows(async (after) => {
      const { data, error } = await client
        .query(PickDeclarationsDocument, { filter, after }, { requestPolicy: "network-only" })
        .toPromise();
      if (!data) return { error };
      const found = data.declarations.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
      const rows = found.map((row) => pickRow(row, t("unnamed")));
      return { found: { rows, pageInfo: data.declarations.pageInfo } };
    });
}
