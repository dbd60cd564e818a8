import { cutInput } from "~/lib/cuts";
import { type Failure, says } from "~/lib/fault";
import { newIntent } from "~/lib/intent";
import { typedNumber } from "~/lib/typed";
import { mayPass } from "~/ui/autosave";
import type { Saving } from "~/ui/SavedStatus";
import type { Act, Answer, Door, Held, Keeping, Shelf, Stored } from "./keeping";
import { type Line, sameLine, sameWords, type Words } from "./typed";

const pause = 700;
const soonest = 1_000;
const latest = 30_000;
const blank: Line = { points: "", comment: "" };

/**
 * Keeps a sheet: one save at a time, each item for itself. What is typed goes to this
 * device first, and what is sent with the key it is sent with; an act that had no answer
 * is sent again with the same key before anything else. So a lost reply, a reload or a
 * lost network neither loses nor doubles a score.
 */
export class Keeper {
  readonly #sheet: string;
  readonly #door: Door;
  readonly #shelf: Shelf | null;
  readonly #listeners = new Set<() => void>();
  readonly #refused = new Map<string, string>();
  readonly #held = new Map<string, Held>();
  /** Acts of an earlier visit that had no answer. */
  readonly #unanswered: Act[] = [];
  #base: Stored;
  #now: Keeping;
  #act: Act | null = null;
  #working: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  /** Something had to wait: the end of it is worth saying. */
  #waited = false;

  constructor(
    sheet: string,
    start: Stored,
    door: Door,
    shelf: Shelf | null = null,
    held: readonly Held[] = [],
  ) {
    this.#sheet = sheet;
    this.#base = start;
    this.#door = door;
    this.#shelf = shelf;
    this.#now = {
      version: start.version,
      lines: linesOf(start.lines),
      words: start.words,
      saving: { kind: "clean" },
      faults: new Map(),
      conflicts: new Map(),
      wordsConflict: null,
      waiting: 0,
      held: shelf !== null,
      stopped: null,
    };
    if (held.length > 0) this.#takeUp(start, held);
  }

  /** Goes on where an earlier visit ended: with what was typed then, on what was seen then. */
  #takeUp(start: Stored, held: readonly Held[]): void {
    const base = new Map(start.lines);
    const lines = new Map(this.#now.lines);
    let { words } = start;
    for (const each of held) {
      this.#held.set(each.item, each);
      if (each.act) this.#unanswered.push(each.act);
      if ("words" in each) {
        words = each.base;
        this.#now = { ...this.#now, words: each.words };
      } else {
        if (each.base) base.set(each.item, each.base);
        else base.delete(each.item);
        lines.set(each.item, each.line);
      }
    }
    this.#base = { ...start, lines: base, words };
    this.#waited = true;
    this.#show({ lines, waiting: held.length, saving: { kind: "waiting", count: held.length } });
    if (this.#unanswered.length === 0) this.#accept(start, undefined);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly now = (): Keeping => this.#now;

  /** What was typed here and the server has not confirmed. */
  unsent(): readonly Held[] {
    return [...this.#held.values()];
  }

  /** Something was typed or chosen at an item. */
  score(item: string, part: Partial<Line>): void {
    if (this.#now.stopped) return;
    const line = { ...(this.#now.lines.get(item) ?? blank), ...part };
    this.#show({ lines: new Map(this.#now.lines).set(item, line), saving: this.#unsafe() });
    this.#hold(item);
    this.#soon(part.comment === undefined ? 150 : pause);
  }

  /** Something was typed or chosen beside the items. */
  say(part: Partial<Words>): void {
    if (this.#now.stopped) return;
    this.#show({ words: { ...this.#now.words, ...part }, saving: this.#unsafe() });
    this.#hold("");
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
    this.#hold(item);
    this.#soon(0);
  }

  settleWords(mine: boolean): void {
    const theirs = this.#now.wordsConflict;
    this.#show({ wordsConflict: null, words: theirs && !mine ? theirs : this.#now.words });
    this.#hold("");
    this.#soon(0);
  }

  /** Saves what is not safe yet, now; answers whether all of it is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#work();
    return !this.#act && this.#unanswered.length === 0 && !this.#next() && !this.#troubled();
  }

  /** The page has read the sheet anew. */
  learn(stored: Stored): void {
    if (stored.version > this.#base.version && !this.#working && !this.#act && this.#unanswered.length === 0)
      this.#accept(stored, undefined);
  }

  /** The network is back: what waits goes now, whatever pause it was in. */
  readonly wake = (): void => {
    this.#failures = 0;
    if (this.#held.size > 0) void this.flush();
  };

  /** Nothing is tried again. */
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
      this.#act ??= this.#unanswered.shift() ?? this.#next();
      const act = this.#act;
      if (!act) break;
      if (!this.#waited) this.#show({ saving: { kind: "saving" } });
      await this.#holdAct(act);
      const { stored, failure } = await this.#send(act);
      if (failure && mayPass(failure)) return this.#wait(); // the same act, with the same key
      this.#failures = 0;
      if (stored) await this.#answered(stored, act);
      else if (says(failure, "E_VERSION_CONFLICT") || says(failure, "IDEMPOTENCY_MISMATCH")) {
        if (!(await this.#compare(act))) return;
      } else this.#refuse(act, failure);
      this.#act = null;
      this.#hold(act.item ?? "");
    }
    this.#rest();
  }

  /** Nobody answered: tries again after a pause that doubles up to half a minute. */
  #wait(): void {
    this.#waited = true;
    this.#show({ saving: { kind: "waiting", count: this.#held.size } });
    this.#soon(Math.min(latest, soonest * 2 ** this.#failures++));
  }

  /** How it stands with something typed just now. */
  #unsafe(): Saving {
    return this.#waited ? { kind: "waiting", count: this.#held.size } : { kind: "typing" };
  }

  /** Brings what this device holds of an item in line with what is typed and what was seen. */
  #hold(item: string): void {
    if (this.#now.stopped) return;
    const before = this.#held.get(item);
    const act = before?.act && this.#open(before.act) ? before.act : null;
    const after = item === "" ? this.#heldWords(act) : this.#heldLine(item, act);
    if (after && this.#held.size === 0) void this.#safely(this.#shelf?.state(this.#base));
    if (after) this.#held.set(item, after);
    else this.#held.delete(item);
    this.#show({ waiting: this.#held.size });
    if (this.#now.saving.kind === "waiting") this.#show({ saving: this.#unsafe() });
    if (after) void this.#safely(this.#shelf?.put(after));
    else if (before) void this.#safely(this.#shelf?.drop(item));
  }

  #open(act: Act): boolean {
    return act.intent === this.#act?.intent || this.#unanswered.some(({ intent }) => intent === act.intent);
  }

  /** What was seen stays until the person has chosen between two versions. */
  #heldLine(item: string, act: Act | null): Held | null {
    const line = this.#now.lines.get(item) ?? blank;
    const before = this.#held.get(item);
    const undecided = this.#now.conflicts.has(item) && before && "line" in before;
    const base = undecided ? before.base : (this.#base.lines.get(item) ?? null);
    return act || undecided || !sameLine(line, base ?? blank) ? { item, line, base, act } : null;
  }

  #heldWords(act: Act | null): Held | null {
    const { words, wordsConflict } = this.#now;
    const before = this.#held.get("");
    const undecided = wordsConflict && before && "words" in before;
    const base = undecided ? before.base : this.#base.words;
    return act || undecided || !sameWords(words, base) ? { item: "", words, base, act } : null;
  }

  /** Before anything goes, this device knows with which key it goes. */
  async #holdAct(act: Act): Promise<void> {
    const held = this.#held.get(act.item ?? "");
    if (!held || held.act?.intent === act.intent) return;
    const going = { ...held, act };
    this.#held.set(held.item, going);
    await this.#safely(this.#shelf?.put(going));
  }

  async #safely(writing: Promise<void> | undefined): Promise<void> {
    try {
      await writing;
    } catch {
      if (this.#now.held) this.#show({ held: false }); // no room, or a private window
    }
  }

  /**
   * An act was done. The answer to one that was done at an earlier time tells how the
   * sheet stood then: of it only the item itself is news, the rest is asked anew.
   */
  async #answered(stored: Stored, act: Act): Promise<void> {
    if (stored.version >= this.#base.version) return this.#accept(stored, act.item);
    const line = act.item === null ? undefined : stored.lines.get(act.item);
    if (act.item !== null && line) this.#base.lines.set(act.item, line);
    if (act.item === null) this.#base = { ...this.#base, words: stored.words };
    const { stored: newest } = await this.#door.read();
    if (newest) this.#accept(newest, undefined);
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
    void this.#safely(this.#shelf?.state(this.#base));
    this.#show({
      version: stored.version,
      lines,
      faults,
      words: untouched && changedThere ? stored.words : this.#now.words,
      wordsConflict: conflict ? stored.words : this.#now.wordsConflict,
    });
    for (const item of [...this.#held.keys()]) this.#hold(item);
  }

  /** Somebody was faster: reads what stands there, and asks the person only where both differ. */
  async #compare(act: Act): Promise<boolean> {
    const seen = act.item === null ? undefined : this.#base.lines.get(act.item)?.seen;
    const { stored, failure } = await this.#door.read();
    if (failure) {
      this.#wait();
      return false;
    }
    this.#accept(stored, undefined);
    if (act.item === null) return true;
    const theirs = stored.lines.get(act.item);
    if (!theirs) return true;
    this.#base.lines.set(act.item, theirs);
    const typed = this.#now.lines.get(act.item) ?? blank;
    if (!sameLine(typed, theirs) && theirs.seen !== seen) {
      const { points, comment } = theirs;
      this.#show({ conflicts: new Map(this.#now.conflicts).set(act.item, { points, comment }) });
    }
    return true;
  }

  #refuse(act: Act, failure: Failure | null): void {
    const faults = failure?.kind === "refused" ? failure.faults : [];
    const shut = faults.some(({ code }) => code === "E_FROZEN" || code === "E_NOT_FOUND");
    if (shut && faults.every(({ path }) => path === "")) {
      this.#stop(failure);
      return;
    }
    const key = act.item ?? "";
    const typed = act.item === null ? this.#now.words : this.#now.lines.get(act.item);
    this.#refused.set(key, JSON.stringify(typed));
    this.#show({ faults: new Map(this.#now.faults).set(key, faults) });
  }

  /** Nothing more is taken: the page shows what counts, and `unsent` tells what does not. */
  #stop(failure: Failure | null): void {
    const { lines, words } = this.#base;
    this.#unanswered.length = 0;
    this.#show({
      lines: linesOf(lines),
      words,
      saving: { kind: "clean" },
      faults: new Map(),
      conflicts: new Map(),
      wordsConflict: null,
      stopped: failure,
    });
  }

  /** Nothing more can be done by itself: all is safe, or a person must look. */
  #rest(): void {
    if (this.#now.saving.kind === "clean") return;
    const safe = { kind: this.#waited ? "synced" : "saved", at: new Date() } as const;
    const troubled = this.#troubled();
    if (!troubled) this.#waited = false;
    this.#show({ saving: troubled ? { kind: "failed" } : safe });
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

function linesOf(stored: Stored["lines"]): Map<string, Line> {
  return new Map([...stored].map(([item, { points, comment }]) => [item, { points, comment }]));
}
