import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { type Client, useClient } from "urql";
import { OpenSheetsDocument, type OpenSheetsQuery } from "~/generated/graphql";
import { usePack } from "~/ui/usePack";
import { useTransfer } from "~/ui/useTransfer";
import { countOf } from "./lost";
import { fillingOf, useKeepers } from "./useKeeper";

type Props = {
  /** The session is in force. */
  signedIn: boolean;
  /** Hears how much of what was typed on this device the server has not got. */
  onWaiting: (count: number) => void;
};

/** What tells that the server may be reached again. */
const backs = ["online", "hengxiao.resumed"];

type OpenSheet = NonNullable<NonNullable<NonNullable<OpenSheetsQuery["mySheets"]["edges"]>[number]>["node"]>;

/** All open sheets of the viewer, page after page; null where not all could be had. */
async function openSheets(client: Client): Promise<OpenSheet[] | null> {
  const all: OpenSheet[] = [];
  let after: string | null | undefined;
  do {
    const { data } = await client
      .query(OpenSheetsDocument, { after }, { requestPolicy: "network-only" })
      .toPromise();
    if (!data) return null;
    all.push(...(data.mySheets.edges?.flatMap((edge) => edge?.node ?? []) ?? []));
    const { hasNextPage, endCursor } = data.mySheets.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after);
  return all;
}

/**
 * Works behind every page of an expert: sends what an earlier visit could not, fetches
 * what is needed without a network, and leaves nothing of a round that is over.
 */
export function Outbox({ signedIn, onWaiting }: Props) {
  const client = useClient();
  const keepers = useKeepers();
  const packing = usePack();
  const transfer = useTransfer();
  const waiting = useSyncExternalStore(keepers.subscribe, keepers.waiting);
  const lost = useSyncExternalStore(keepers.subscribe, keepers.lost);

  const tend = useEffectEvent(async () => {
    keepers.wake();
    const pack = await packing;
    if (pack) await fillingOf(client).recall(pack);
    const open = await openSheets(client);
    if (!open || !pack) return;
    const ends = new Map(
      open.map(({ id, dueAt }) => [id, dueAt ? Date.parse(dueAt) : Number.POSITIVE_INFINITY]),
    );
    await keepers.retain(ends);
    for (const sheet of open) await pack.write("listed", sheet.id, sheet, sheet.id);
    await fillingOf(client).fill(pack, client, transfer, [...ends.keys()]);
  });

  useEffect(() => {
    if (!signedIn) return;
    const again = () => void tend();
    const seen = () => document.visibilityState === "visible" && again();
    again();
    for (const back of backs) addEventListener(back, again);
    document.addEventListener("visibilitychange", seen);
    return () => {
      for (const back of backs) removeEventListener(back, again);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [signedIn]);

  const told = useEffectEvent(onWaiting);
  useEffect(() => {
    told([...waiting.values(), ...lost.map(countOf)].reduce((all, count) => all + count, 0));
  }, [waiting, lost]);
  return null;
}
