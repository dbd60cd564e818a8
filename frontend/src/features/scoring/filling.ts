import type { Client } from "urql";
import {
  CompareDeskDocument,
  SheetGuideDocument,
  SheetPageDocument,
  SheetPapersDocument,
} from "~/generated/graphql";
import type { Pack } from "~/lib/pack";
import type { Transfer } from "~/ui/useTransfer";
import { largest } from "./largest";

type Reading = Pick<Transfer, "read">;

/** What was fetched within this time is not fetched again for the pack. */
const fresh = 3_600_000;
/** The row that says of a sheet that all of it is here, and names its files. */
const mark = "ready ";

/**
 * Fetches what an expert needs to score without a network: each open sheet with its
 * papers and their files. The answers are kept on their way (see app/packed.ts).
 */
export class Filling {
  #ready: ReadonlySet<string> = new Set();
  #running: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();

  /** The sheets that can be scored without a network now. */
  readonly ready = (): ReadonlySet<string> => this.#ready;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What an earlier visit has fetched is ready as well. */
  async recall(pack: Pack): Promise<void> {
    const ready = new Set<string>();
    for (const id of await pack.ids("answer")) {
      const sheet = id.slice(mark.length);
      if (id.startsWith(mark) && (await isWhole(pack, sheet))) ready.add(sheet);
    }
    this.#show(ready);
  }

  fill(pack: Pack, client: Client, transfer: Reading, sheets: readonly string[]): Promise<void> {
    this.#running ??= this.#fill(pack, client, transfer, sheets).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #fill(pack: Pack, client: Client, transfer: Reading, sheets: readonly string[]): Promise<void> {
    for (const sheet of sheets) {
      const since = await pack.since("answer", mark + sheet);
      if (!since || Date.now() - since >= fresh || !(await isWhole(pack, sheet))) {
        const files = await fetchSheet(pack, client, transfer, sheet);
        if (!files) continue;
        await pack.write("answer", mark + sheet, files, sheet);
      }
      if (await isWhole(pack, sheet)) this.#show(new Set([...this.#ready, sheet]));
    }
  }

  #show(ready: ReadonlySet<string>): void {
    this.#ready = ready;
    for (const tell of this.#listeners) tell();
  }
}

/** Whether a sheet was fetched, and each of its files is still here. */
async function isWhole(pack: Pack, sheet: string): Promise<boolean> {
  const files = await pack.read<string[]>("answer", mark + sheet);
  if (!Array.isArray(files)) return false;
  for (const url of files) if ((await pack.since("file", url)) === null) return false;
  return true;
}

/** Fetches a sheet and its papers; answers which files it has, null where not all came. */
async function fetchSheet(
  pack: Pack,
  client: Client,
  transfer: Reading,
  id: string,
): Promise<string[] | null> {
  const anew = { requestPolicy: "network-only" } as const;
  const page = await client.query(SheetPageDocument, { id }, anew).toPromise();
  const { data } = await client.query(SheetPapersDocument, { id }, anew).toPromise();
  if (!page.data || !data?.sheet.declaration) return null;
  const { batch, attachments } = data.sheet.declaration;
  await client.query(SheetGuideDocument, { batchID: batch.id }).toPromise();
  await client.query(CompareDeskDocument, { id }, anew).toPromise();
  const files = (attachments ?? []).flatMap(({ url, size }) => (size > largest ? [] : [url]));
  for (const url of files) {
    if ((await pack.since("file", url)) !== null) continue;
    const file = await transfer.read(url);
    if (!file.data) return null;
    await pack.writeBytes("file", url, await file.data.arrayBuffer(), id);
  }
  return files;
}
