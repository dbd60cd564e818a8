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

/** What was fetched within this time is not fetched again for the pack. */
const fresh = 3_600_000;
/** The row that says of a sheet that all of it is here. */
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
    const ids = await pack.ids("answer");
    this.#add(ids.flatMap((id) => (id.startsWith(mark) ? [id.slice(mark.length)] : [])));
  }

  fill(pack: Pack, client: Client, transfer: Transfer, sheets: readonly string[]): Promise<void> {
    this.#running ??= this.#fill(pack, client, transfer, sheets).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #fill(pack: Pack, client: Client, transfer: Transfer, sheets: readonly string[]): Promise<void> {
    for (const sheet of sheets) {
      const since = await pack.since("answer", mark + sheet);
      const whole =
        (since && Date.now() - since < fresh) || (await fetchSheet(pack, client, transfer, sheet));
      if (!whole) continue;
      if (!since || Date.now() - since >= fresh) await pack.write("answer", mark + sheet, true, sheet);
      this.#add([sheet]);
    }
  }

  #add(sheets: readonly string[]): void {
    this.#ready = new Set([...this.#ready, ...sheets]);
    for (const tell of this.#listeners) tell();
  }
}

async function fetchSheet(pack: Pack, client: Client, transfer: Transfer, id: string): Promise<boolean> {
  const anew = { requestPolicy: "network-only" } as const;
  const page = await client.query(SheetPageDocument, { id }, anew).toPromise();
  const { data } = await client.query(SheetPapersDocument, { id }, anew).toPromise();
  if (!page.data || !data?.sheet.declaration) return false;
  const { batch, attachments } = data.sheet.declaration;
  await client.query(SheetGuideDocument, { batchID: batch.id }).toPromise();
  await client.query(CompareDeskDocument, { id }, anew).toPromise();
  for (const { url, size } of attachments ?? []) {
    if (size > largest || (await pack.since("file", url)) !== null) continue;
    const file = await transfer.read(url);
    if (!file.data) return false;
    await pack.writeBytes("file", url, await file.data.arrayBuffer(), id);
  }
  return true;
}
