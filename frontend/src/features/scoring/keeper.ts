import type { SaveScore, SaveSheet } from "~/generated/graphql";
import { cutInput } from "~/lib/cuts";
import { type Failure, type Fault, says } from "~/lib/fault";
import { newIntent } from "~/lib/intent";
import { typedNumber } from "~/lib/typed";
import type { Saving } from "~/ui/SavedStatus";
import { type Line, sameLine, sameWords, type Words } from "./typed";

/** A sheet as the server has it; a line's moment of change tells which one was seen. */
export type Stored = { version: number; lines: Map<string, Line & { seen: string }>; words: Words };

export type Answer = { stored: Stored; failure: null } | { stored: null; failure: Failure };

/** The way to the server: an act carries the key of its intent, so that it is done once. */
export type Door = {
  score: (input: SaveScore, intent: string) => Promise<Answer>;
  sheet: (input: SaveSheet, intent: string) => Promise<Answer>;
  read: () => Promise<Answer>;
};

/** What the page shows: what was typed, how safe it is, what the server would not take. */
export type Keeping = {
  version: number;
  lines: ReadonlyMap<string, Line>;
  words: Words;
  saving: Saving;
  /** Faults of single items, by their code; those of the words under "". */
  faults: ReadonlyMap<string, readonly Fault[]>;
  /** Items that were changed elsewhere meanwhile, with what stands there. */
  conflicts: ReadonlyMap<string, Line>;
  wordsConflict: Words | null;
  /** Nothing can be saved any more. */
  stopped: Failure | null;
};

type Act =
  | { item: string; intent: string; input: SaveScore }
  | { item: null; intent: string; input: SaveSheet };

const pause = 700;
const again = 4_000;
const blank: Line = { points: "", comment: "" };

/**
 * Keeps a sheet: one save at a time, each item for itself. An act that had no
 * answer is sent again with the same key before anything else, so that a lost
 * reply neither loses nor doubles a score.
 */
export class Keeper {
  readonly #sheet: string;
  readonly #door: Door;
  readonly #listeners = new Set<() => void>();
  readonly #refused = new Map<string, string>();
  #base: Stored;
  #now: Keeping;
  #act: Act | null = null;
  #working: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(sheet: string, start: Stored, door: Door) {
    this.#sheet = sheet;
    this.#base = start;
    this.#door = door;
    this.#now = {
      version: start.version,
      lines: new Map([...start.lines].map(([item, { points, comment }]) => [item, { points, comment }])),
      words: start.words,
      saving: { kind: "clean" },
      faults: new Map(),
      conflicts: new Map(),
      wordsConflict: null,
      stopped: null,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly now = (): Keeping => this.#now;

  /** Something was typed or chosen at an item. */
  score(item: string, part: Partial<Line>): void {
    const line = { ...(this.#now.lines.get(item) ?? blank), ...part };
    this.#show({ lines: new Map(this.#now.lines).set(item, line), saving: { kind: "typing" } });
    this.#soon(part.comment === undefined ? 150 : pause);
  }

  /** Something was typed or chosen beside the items. */
  say(part: Partial<Words>): void {
    this.#show({ words: { ...this.#now.words, ...part }, saving: { kind: "typing" } });
    this.#soon(pause);
  }

  /** Settles an item that was changed elsewhere: what stands here wins, or what stands there. */
  settle(item: string, mine: boolean): void {
    const theirs = this.#now.conflicts.get(item);
    const conflicts = new Map(this.#now.conflicts);
    conflicts.delete(item);
    const lines = new Map(this.#now.lines);
    if (theirs && !mine) lines.set(item, theirs);
    this.#show({ conflicts, lines });
    this.#soon(0);
  }

  settleWords(mine: boolean): void {
    const theirs = this.#now.wordsConflict;
    this.#show({ wordsConflict: null, words: theirs && !mine ? theirs : this.#now.words });
    this.#soon(0);
  }

  /** Saves what is not safe yet, now; answers whether all of it is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#work();
    return !this.#act && !this.#next() && !this.#troubled();
  }

  /** The page is left: nothing is tried again. */
  leave(): void {
    clearTimeout(this.#timer);
  }

  #soon(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#work(), delay);
  }

  #work(): Promise<void> {
    this.#working ??= this.#run().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  async #run(): Promise<void> {
    while (!this.#now.stopped) {
      this.#act ??= this.#next();
      const act = this.#act;
      if (!act) break;
      this.#show({ saving: { kind: "saving" } });
      const { stored, failure } = await this.#send(act);
      if (failure && failure.kind !== "refused") {
        this.#show({ saving: { kind: "failed" } });
        return this.#soon(again); // the same act, with the same key
      }
      this.#act = null;
      if (stored) this.#accept(stored, act.item);
      else if (says(failure, "E_VERSION_CONFLICT")) {
        if (!(await this.#compare(act))) return;
      } else this.#refuse(act, failure);
    }
    this.#rest();
  }

  #send(act: Act): Promise<Answer> {
    return act.item === null
      ? this.#door.sheet(act.input, act.intent)
      : this.#door.score(act.input, act.intent);
  }

  /** The next thing that is typed and not stored; what was refused or is in conflict waits for a person. */
  #next(): Act | null {
    const { lines, words, conflicts, wordsConflict, version } = this.#now;
    for (const [item, line] of lines) {
      const base = this.#base.lines.get(item);
      if (sameLine(line, base ?? blank) || conflicts.has(item)) continue;
      if (this.#refused.get(item) === JSON.stringify(line)) continue;
      const input = {
        sheetID: this.#sheet,
        item,
        points: typedNumber(line.points) || null,
        comment: line.comment,
        seen: base?.seen ?? null,
      };
      return { item, intent: newIntent(), input };
    }
    if (sameWords(words, this.#base.words) || wordsConflict) return null;
    if (this.#refused.get("") === JSON.stringify(words)) return null;
    const { priority, opinion, text, changes } = words;
    const lineCuts = cutInput(words.lineCuts);
    const suggestedAmount = typedNumber(words.suggestedAmount) || null;
    const input = { id: this.#sheet, version, priority, opinion, suggestedAmount, lineCuts, text, changes };
    return { item: null, intent: newIntent(), input };
  }

  /** Takes the server's state: what was not being typed here follows it. */
  #accept(stored: Stored, saved: string | null | undefined): void {
    const before = this.#base;
    const lines = new Map(this.#now.lines);
    const base = new Map(before.lines);
    for (const [item, line] of stored.lines) {
      const typed = lines.get(item) ?? blank;
      const untouched = sameLine(typed, before.lines.get(item) ?? blank);
      if (item === saved || untouched || sameLine(typed, line)) base.set(item, line);
      if (untouched && item !== saved) lines.set(item, { points: line.points, comment: line.comment });
    }
    const untouched = sameWords(this.#now.words, before.words);
    const changedThere = saved !== null && !sameWords(stored.words, before.words);
    const conflict = changedThere && !untouched && !sameWords(stored.words, this.#now.words);
    const faults = new Map(this.#now.faults);
    if (saved !== undefined) {
      faults.delete(saved ?? "");
      this.#refused.delete(saved ?? "");
    }
    this.#base = { version: stored.version, lines: base, words: stored.words };
    this.#show({
      version: stored.version,
      lines,
      faults,
      words: untouched && changedThere ? stored.words : this.#now.words,
      wordsConflict: conflict ? stored.words : this.#now.wordsConflict,
    });
  }

  /** Somebody was faster: reads what stands there, and asks the person only where both differ. */
  async #compare(act: Act): Promise<boolean> {
    const { stored, failure } = await this.#door.read();
    if (failure) {
      this.#show({ saving: { kind: "failed" } });
      this.#soon(again);
      return false;
    }
    this.#accept(stored, undefined);
    if (act.item === null) return true;
    const theirs = stored.lines.get(act.item);
    if (!theirs) return true;
    this.#base.lines.set(act.item, theirs);
    const typed = this.#now.lines.get(act.item) ?? blank;
    if (!sameLine(typed, theirs)) {
      const { points, comment } = theirs;
      this.#show({ conflicts: new Map(this.#now.conflicts).set(act.item, { points, comment }) });
    }
    return true;
  }

  #refuse(act: Act, failure: Failure | null): void {
    const faults = failure?.kind === "refused" ? failure.faults : [];
    if (faults.some(({ code }) => code === "E_FROZEN" || code === "E_NOT_FOUND")) {
      if (faults.every(({ path }) => path === "")) {
        this.#show({ stopped: failure });
        return;
      }
    }
    const key = act.item ?? "";
    const typed = act.item === null ? this.#now.words : this.#now.lines.get(act.item);
    this.#refused.set(key, JSON.stringify(typed));
    this.#show({ faults: new Map(this.#now.faults).set(key, faults) });
  }

  /** Nothing more can be done by itself: all is safe, or a person must look. */
  #rest(): void {
    if (this.#now.saving.kind === "clean") return;
    this.#show({ saving: this.#troubled() ? { kind: "failed" } : { kind: "saved", at: new Date() } });
  }

  #troubled(): boolean {
    const { faults, conflicts, wordsConflict, stopped } = this.#now;
    return faults.size > 0 || conflicts.size > 0 || wordsConflict !== null || stopped !== null;
  }

  #show(part: Partial<Keeping>): void {
    this.#now = { ...this.#now, ...part };
    for (const tell of this.#listeners) tell();
  }
}
