import type { Client } from "urql";
import { unmask } from "~/generated/fragment-masking";
import { type Sheet_SheetFragment, Sheet_SheetFragmentDoc, SheetPageDocument } from "~/generated/graphql";
import { failureOf, says } from "~/lib/fault";
import type { Pack } from "~/lib/pack";
import { doorOf } from "./door";
import { Keeper } from "./keeper";
import type { Held, Shelf, Stored } from "./keeping";
import { joined, type Lost, lostOf } from "./lost";

/** How long what was lost stays to be read once its sheet is closed. */
const reading = 24 * 3_600_000;

/** A state as the device keeps it: JSON knows no maps. */
type Packed = Omit<Stored, "lines"> & {
  lines: [string, { points: string; comment: string; seen: string }][];
};

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
  /** Those that the server has stopped. */
  readonly #shutting = new WeakSet<Keeper>();

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
    keepers.#lost = (await pack.all<Lost>("lost")).map(({ value }) => value);
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
    keeper.subscribe(() => {
      const { stopped, waiting } = keeper.now();
      if (stopped)
        this.#shut(sheet, keeper).catch(() => undefined); // no room: it stays here as typed
      else this.#count(sheet, waiting);
    });
    this.#count(sheet, keeper.now().waiting);
    return keeper;
  }

  /** How much waits for the server, by sheet. */
  readonly waiting = (): ReadonlyMap<string, number> => this.#waiting;

  /** What was typed here and came too late, until the expert has read it. */
  readonly lost = (): readonly Lost[] => this.#lost;

  /** The expert has read what was lost of a sheet: it goes. */
  async dismiss(sheet: string): Promise<void> {
    this.#show(this.#lost.filter((each) => each.sheet !== sheet));
    await this.#pack?.drop("lost", sheet);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The network or the session is back. */
  readonly wake = (): void => {
    for (const keeper of this.#keepers.values()) keeper.wake();
  };

  /** A sheet is handed in, given back or taken away: nothing of it stays here but what came too late. */
  async close(sheet: string): Promise<void> {
    await this.#lose(sheet);
    this.#leave(sheet);
    await this.#pack?.close(sheet);
  }

  /** Only these sheets are open, each until its end: of all others nothing stays but what came too late. */
  async retain(open: ReadonlyMap<string, number>): Promise<void> {
    const known = new Set([...this.#keepers.keys(), ...this.#states.keys(), ...this.#held.keys()]);
    for (const sheet of known) {
      if (open.has(sheet)) continue;
      await this.#lose(sheet);
      this.#leave(sheet);
    }
    await this.#pack?.retain(open);
    for (const { sheet, at } of this.#lost) {
      if (open.has(sheet)) continue;
      if (Date.now() - at > reading || (await this.#standing(sheet)) === "gone") await this.dismiss(sheet);
    }
  }

  /** The server takes nothing more of a sheet that is still open here: what waited for it is lost. */
  async #shut(sheet: string, keeper: Keeper): Promise<void> {
    if (this.#shutting.has(keeper)) return;
    this.#shutting.add(keeper);
    await this.#lose(sheet);
    for (const { item } of keeper.unsent()) await this.#pack?.drop("typed", `${sheet}/${item}`);
    if (this.#keepers.get(sheet) === keeper) this.#leave(sheet);
  }

  /** Notes what goes with a sheet although the server has not got it: it is written before anything goes. */
  async #lose(sheet: string): Promise<void> {
    const held = this.#keepers.get(sheet)?.unsent() ?? this.#held.get(sheet) ?? [];
    if (held.length === 0) return;
    const page = await this.#standing(sheet);
    if (page === "gone") return this.dismiss(sheet);
    const lost = lostOf(sheet, held, page, Date.now());
    if (!lost) return;
    const whole = joined(
      this.#lost.find((each) => each.sheet === sheet),
      lost,
    );
    this.#show([...this.#lost.filter((each) => each.sheet !== sheet), whole]);
    await this.#pack?.write("lost", sheet, whole);
  }

  /**
   * How a sheet stands, null where nobody can tell. One from which its expert is recused is
   * gone as one that is not theirs: nothing of it may stay.
   */
  async #standing(sheet: string): Promise<Sheet_SheetFragment | "gone" | null> {
    const { data, error } = await this.#client
      .query(SheetPageDocument, { id: sheet }, { requestPolicy: "network-only" })
      .toPromise();
    if (!data) return says(failureOf(error), "E_NOT_FOUND") ? "gone" : null;
    const page = unmask(Sheet_SheetFragmentDoc, data.sheet);
    return page.status === "RECUSED" ? "gone" : page;
  }

  #show(lost: readonly Lost[]): void {
    this.#lost = lost;
    for (const tell of this.#listeners) tell();
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
