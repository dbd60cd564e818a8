import type { Client } from "urql";
import type { Pack } from "~/lib/pack";
import { doorOf } from "./door";
import { Keeper } from "./keeper";
import type { Held, Shelf, Stored } from "./keeping";

const lostRow = "lost";
/** Where the answer stands that names a sheet's project (see app/packed.ts). */
const pageRow = (sheet: string) => `SheetPage ${JSON.stringify({ id: sheet })}`;

/** A state as the device keeps it: JSON knows no maps. */
type Packed = Omit<Stored, "lines"> & {
  lines: [string, { points: string; comment: string; seen: string }][];
};

/** What was typed here and never reached the server: the round ended before. */
export type Lost = { sheet: string; name: string; count: number };

/**
 * The sheets of this expert that are open on this device, each with one keeper, whatever
 * page shows it. What an earlier visit could not send goes as soon as they are opened.
 */
export class Keepers {
  readonly #client: Client;
  readonly #pack: Pack | null;
  readonly #keepers = new Map<string, Keeper>();
  readonly #held = new Map<string, Held[]>();
  readonly #states = new Map<string, Stored>();
  readonly #listeners = new Set<() => void>();
  #waiting: ReadonlyMap<string, number> = new Map();
  #lost: readonly Lost[] = [];

  private constructor(client: Client, pack: Pack | null) {
    this.#client = client;
    this.#pack = pack;
  }

  static async open(client: Client, pack: Pack | null): Promise<Keepers> {
    const keepers = new Keepers(client, pack);
    if (!pack) return keepers;
    for (const { id, value } of await pack.all<Packed>("state"))
      keepers.#states.set(id, { ...value, lines: new Map(value.lines) });
    for (const { group, value } of await pack.all<Held>("typed"))
      keepers.#held.set(group, [...(keepers.#held.get(group) ?? []), value]);
    keepers.#lost = (await pack.read<Lost[]>("answer", lostRow)) ?? [];
    for (const sheet of keepers.#held.keys()) {
      const state = keepers.#states.get(sheet);
      if (state) void keepers.of(sheet, state).flush();
    }
    return keepers;
  }

  /** The keeper of a sheet that a page has just loaded. */
  of(sheet: string, start: Stored): Keeper {
    const known = this.#keepers.get(sheet);
    if (known) {
      known.learn(start);
      return known;
    }
    const state = this.#states.get(sheet);
    const newest = state && state.version > start.version ? state : start;
    const held = this.#held.get(sheet) ?? [];
    const keeper = new Keeper(sheet, newest, doorOf(this.#client, sheet), this.#shelf(sheet), held);
    this.#keepers.set(sheet, keeper);
    this.#held.delete(sheet);
    keeper.subscribe(() => this.#count(sheet, keeper.now().waiting));
    this.#count(sheet, keeper.now().waiting);
    return keeper;
  }

  /** How much waits for the server, by sheet. */
  readonly waiting = (): ReadonlyMap<string, number> => this.#waiting;

  /** What was typed here and dropped unsent, until the expert has read of it. */
  readonly lost = (): readonly Lost[] => this.#lost;

  /** The expert has read of it. */
  async acknowledge(): Promise<void> {
    await this.#mourn([]);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The network or the session is back. */
  readonly wake = (): void => {
    for (const keeper of this.#keepers.values()) keeper.wake();
  };

  /** A sheet is handed in, given back or taken away: nothing of it stays here. */
  async close(sheet: string): Promise<void> {
    await this.#lose([sheet]);
    this.#leave(sheet);
    await this.#pack?.close(sheet);
  }

  /** Only these sheets are open, each until its end: of all others nothing stays. */
  async retain(open: ReadonlyMap<string, number>): Promise<void> {
    const known = new Set([...this.#keepers.keys(), ...this.#states.keys(), ...this.#held.keys()]);
    const over = [...known].filter((sheet) => !open.has(sheet));
    await this.#lose(over);
    for (const sheet of over) this.#leave(sheet);
    await this.#pack?.retain(open);
  }

  /** Notes what goes with these sheets although the server has not got it. */
  async #lose(sheets: readonly string[]): Promise<void> {
    const gone: Lost[] = [];
    for (const sheet of sheets) {
      const count = this.#keepers.get(sheet)?.now().waiting ?? this.#held.get(sheet)?.length ?? 0;
      if (count === 0) continue;
      const page = await this.#pack?.read<{ sheet: { projectName: string } }>("answer", pageRow(sheet));
      gone.push({ sheet, name: page?.sheet.projectName ?? "", count });
    }
    if (gone.length > 0) await this.#mourn([...this.#lost, ...gone]);
  }

  async #mourn(lost: readonly Lost[]): Promise<void> {
    this.#lost = lost;
    for (const tell of this.#listeners) tell();
    await this.#pack?.write("answer", lostRow, lost);
  }

  #leave(sheet: string): void {
    this.#keepers.get(sheet)?.leave();
    this.#keepers.delete(sheet);
    this.#held.delete(sheet);
    this.#states.delete(sheet);
    this.#count(sheet, 0);
  }

  #count(sheet: string, waiting: number): void {
    if ((this.#waiting.get(sheet) ?? 0) === waiting) return;
    const counts = new Map(this.#waiting);
    if (waiting > 0) counts.set(sheet, waiting);
    else counts.delete(sheet);
    this.#waiting = counts;
    for (const tell of this.#listeners) tell();
  }

  #shelf(sheet: string): Shelf | null {
    const pack = this.#pack;
    if (!pack) return null;
    return {
      put: (held) => pack.write("typed", `${sheet}/${held.item}`, held, sheet),
      drop: (item) => pack.drop("typed", `${sheet}/${item}`),
      state: ({ version, lines, words }) => {
        const packed: Packed = { version, lines: [...lines], words };
        return pack.write("state", sheet, packed, sheet);
      },
    };
  }
}
