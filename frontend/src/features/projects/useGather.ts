import { type DeclarationFilter, PickDeclarationsDocument } from "~/generated/graphql";
import { useGatherRows } from "~/ui/picked/useGatherRows";
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
  return useGatherRows(
    PickDeclarationsDocument,
    (after) => ({ filter, after }),
    ({ declarations: { edges, pageInfo } }) => {
      const found = edges?.flatMap((edge) => edge?.node ?? []) ?? [];
      return { rows: found.map((row) => pickRow(row, t("unnamed"))), pageInfo };
    },
  );
}
