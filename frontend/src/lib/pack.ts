import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/**
 * What a row is: an answer of the server, a file, what the list says of an open sheet, the
 * last known state of a sheet, what was typed and the server has not confirmed yet, or what
 * of it came too late to be taken.
 */
export type Kind = "answer" | "file" | "listed" | "state" | "typed" | "lost";
/** What the server has anyway. */
const copies: readonly Kind[] = ["answer", "file", "listed"];

type Row = {
  owner: string;
  kind: Kind;
  id: string;
  /** What it belongs to and ends with; "" for what goes with the account alone. */
  group: string;
  /** The moment from which on it may not be here any more. */
  until: number;
  at: number;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
};

interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  rows: { key: [string, Kind, string]; value: Row; indexes: { until: number } };
}

const week = 7 * 24 * 3_600_000;

function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>("hengxiao", 1, {
    upgrade(db) {
      db.createObjectStore("keys");
      const rows = db.createObjectStore("rows", { keyPath: ["owner", "kind", "id"] });
      rows.createIndex("until", "until");
    },
  });
}

/** All rows of an owner, or of one kind of them. */
function of(owner: string, kind?: Kind): IDBKeyRange {
  return kind ? IDBKeyRange.bound([owner, kind], [owner, kind, []]) : IDBKeyRange.bound([owner], [owner, []]);
}

/**
 * What this device keeps for one account, so that it can work without a network
 * (离线资料). Every row is sealed with a key of the account that no script can read
 * out; a row past its time goes whoever opens the device next.
 */
export class Pack {
  readonly #db: IDBPDatabase<Schema>;
  readonly #owner: string;
  readonly #key: CryptoKey;
  /** The groups that are open, each with its end. */
  #open = new Map<string, number>();
  #last: Promise<unknown> = Promise.resolve();
  #wiped = false;

  private constructor(db: IDBPDatabase<Schema>, owner: string, key: CryptoKey) {
    this.#db = db;
    this.#owner = owner;
    this.#key = key;
  }

  static async open(owner: string, now = Date.now()): Promise<Pack> {
    const db = await open();
    await sweep(db, now);
    let key = await db.get("keys", owner);
    if (!key) {
      const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
        "encrypt",
        "decrypt",
      ]);
      const changing = db.transaction("keys", "readwrite"); // of two pages that begin at once, one key stays
      key = await changing.store.get(owner);
      if (!key) await changing.store.put(made, owner);
      key ??= made;
      await changing.done;
    }
    return new Pack(db, owner, key);
  }

  /** When a row was written; null when it is not here. */
  async since(kind: Kind, id: string): Promise<number | null> {
    return (await this.#db.get("rows", [this.#owner, kind, id]))?.at ?? null;
  }

  /** The ids of all rows of a kind. */
  async ids(kind: Kind): Promise<string[]> {
    return (await this.#db.getAllKeys("rows", of(this.#owner, kind))).map(([, , id]) => id);
  }

  async read<Value>(kind: Kind, id: string): Promise<Value | null> {
    const bytes = await this.bytes(kind, id);
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Value);
  }

  async bytes(kind: Kind, id: string): Promise<ArrayBuffer | null> {
    await this.#last.catch(() => undefined);
    const row = await this.#db.get("rows", [this.#owner, kind, id]);
    return row ? this.#unsealed(row) : null;
  }

  /** All rows of a kind, in the order of their ids. */
  async all<Value>(kind: Kind): Promise<{ id: string; group: string; value: Value }[]> {
    const rows = await this.#db.getAll("rows", of(this.#owner, kind));
    return Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        group: row.group,
        value: JSON.parse(new TextDecoder().decode(await this.#unsealed(row))) as Value,
      })),
    );
  }

  write(kind: Kind, id: string, value: unknown, group = ""): Promise<void> {
    return this.writeBytes(kind, id, new TextEncoder().encode(JSON.stringify(value)), group);
  }

  /**
   * Writes are done one after the other, so that of two of one row the later stays. Copies
   * of a group that is not open are not kept at all.
   */
  writeBytes(kind: Kind, id: string, bytes: BufferSource, group = ""): Promise<void> {
    return this.#next(async () => {
      if (this.#wiped) return;
      if (copies.includes(kind) && group !== "" && !this.#open.has(group)) return;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.#key, bytes);
      const at = Date.now();
      const until = this.#until({ kind, group, at });
      await this.#db.put("rows", { owner: this.#owner, kind, id, group, until, at, iv, sealed });
    });
  }

  drop(kind: Kind, id: string): Promise<void> {
    return this.#next(() => this.#db.delete("rows", [this.#owner, kind, id]));
  }

  /**
   * These groups are open, each until its end, which may have moved; of all others nothing
   * stays. What belongs to no group does.
   */
  retain(open: ReadonlyMap<string, number>): Promise<void> {
    this.#open = new Map(open);
    return this.#next(async () => {
      const rows = (await this.#db.getAll("rows", of(this.#owner))).filter(({ group }) => group !== "");
      await this.#delete(rows.filter(({ group }) => !open.has(group)));
      const changing = this.#db.transaction("rows", "readwrite");
      for (const row of rows) {
        const until = this.#until(row);
        if (open.has(row.group) && until !== row.until) void changing.store.put({ ...row, until });
      }
      await changing.done;
    });
  }

  /** A group is over: nothing of it stays. */
  close(group: string): Promise<void> {
    this.#open.delete(group);
    return this.#next(async () => {
      const rows = await this.#db.getAll("rows", of(this.#owner));
      await this.#delete(rows.filter((row) => row.group === group));
    });
  }

  /** The session is over: all goes but what was typed and nobody else has. */
  thin(): Promise<void> {
    return this.#next(async () => {
      const rows = await this.#db.getAll("rows", of(this.#owner));
      const unsent = new Set(rows.filter(({ kind }) => kind === "typed").map(({ group }) => group));
      await this.#delete(
        rows.filter(({ kind, group }) =>
          kind === "state" ? !unsent.has(group) : kind !== "typed" && kind !== "lost",
        ),
      );
    });
  }

  /** Nothing of this account stays, not even its key. */
  wipe(): Promise<void> {
    this.#wiped = true;
    return this.#next(async () => {
      const changing = this.#db.transaction(["keys", "rows"], "readwrite");
      await changing.objectStore("rows").delete(of(this.#owner));
      await changing.objectStore("keys").delete(this.#owner);
      await changing.done;
    });
  }

  /** When a row has to go: with its group, and without one after a week. */
  #until({ kind, group, at }: Pick<Row, "kind" | "group" | "at">): number {
    const end = Math.min(this.#open.get(group) ?? at + week, at + 13 * week);
    // What was typed outlives the end, which may have been moved since, until the server has said so.
    return kind === "typed" ? Math.max(end, at) + 13 * week : end;
  }

  async #delete(rows: readonly Row[]): Promise<void> {
    const changing = this.#db.transaction("rows", "readwrite");
    for (const { owner, kind, id } of rows) void changing.store.delete([owner, kind, id]);
    await changing.done;
  }

  #unsealed({ iv, sealed }: Row): Promise<ArrayBuffer> {
    return crypto.subtle.decrypt({ name: "AES-GCM", iv }, this.#key, sealed);
  }

  #next<Value>(act: () => Promise<Value>): Promise<Value> {
    const done = this.#last.catch(() => undefined).then(act);
    this.#last = done;
    return done;
  }
}

/** Takes away what is past its time, whoever's it was. */
async function sweep(db: IDBPDatabase<Schema>, now: number): Promise<void> {
  const changing = db.transaction("rows", "readwrite");
  for await (const row of changing.store.index("until").iterate(IDBKeyRange.upperBound(now)))
    await row.delete();
  await changing.done;
}
