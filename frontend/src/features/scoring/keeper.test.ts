import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SaveScore, SaveSheet } from "~/generated/graphql";
import { Keeper } from "./keeper";
import type { Answer, Door, Held, Shelf, Stored } from "./keeping";
import type { Words } from "./typed";

const silence: Words = {
  priority: null,
  opinion: null,
  suggestedAmount: "",
  lineCuts: [],
  text: "",
  changes: "",
};

/** The far side: lines with moments, a version, and keys of intents that it has done. */
class Far implements Door {
  version = 1;
  words = silence;
  lines: Stored["lines"] = new Map();
  done = new Map<string, Answer>();
  asked: (SaveScore | SaveSheet)[] = [];
  /** How the next replies go wrong: before or after the act was done. */
  cuts: ("before" | "after")[] = [];
  #moment = 0;

  stored(): Stored {
    return { version: this.version, words: this.words, lines: new Map(this.lines) };
  }

  put(item: string, points: string, comment = ""): void {
    this.version++;
    this.lines.set(item, { points, comment, seen: String(++this.#moment) });
  }

  #refused(code: string, path = ""): Answer {
    return { stored: null, failure: { kind: "refused", faults: [{ code, path, message: code }] } };
  }

  async #once(intent: string, act: () => Answer): Promise<Answer> {
    const cut = this.cuts.shift();
    const lost: Answer = { stored: null, failure: { kind: "offline" } };
    if (cut === "before") return lost;
    const answer = this.done.get(intent) ?? act();
    this.done.set(intent, answer);
    return cut === "after" ? lost : answer;
  }

  score = (input: SaveScore, intent: string): Promise<Answer> => {
    this.asked.push(input);
    return this.#once(intent, () => {
      if (input.points === "99") return this.#refused("E_SCORE_RANGE", "points");
      if ((this.lines.get(input.item)?.seen ?? null) !== input.seen)
        return this.#refused("E_VERSION_CONFLICT");
      this.put(input.item, input.points ?? "", input.comment ?? "");
      return { stored: this.stored(), failure: null };
    });
  };

  sheet = (input: SaveSheet, intent: string): Promise<Answer> => {
    this.asked.push(input);
    return this.#once(intent, () => {
      if (input.version !== this.version) return this.#refused("E_VERSION_CONFLICT");
      this.version++;
      this.words = { ...silence, text: input.text ?? "", opinion: input.opinion ?? null };
      return { stored: this.stored(), failure: null };
    });
  };

  read = async (): Promise<Answer> => ({ stored: this.stored(), failure: null });
}

let far: Far;
let keeper: Keeper;

beforeEach(() => {
  vi.useFakeTimers();
  far = new Far();
  keeper = new Keeper("sheet", far.stored(), far);
});

afterEach(() => vi.useRealTimers());

const later = () => vi.advanceTimersByTimeAsync(20_000);

test("what is chosen is stored within two seconds", async () => {
  keeper.score("C1", { points: "6.8" });
  expect(keeper.now().saving.kind).toBe("typing");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(far.lines.get("C1")?.points).toBe("6.8");
  expect(keeper.now().saving.kind).toBe("saved");
});

test("of what is typed in one go only the last is sent", async () => {
  for (const comment of ["理", "理由", "理由充分"]) keeper.score("C1", { comment });
  await later();
  expect(far.asked).toHaveLength(1);
  expect(far.lines.get("C1")?.comment).toBe("理由充分");
});

test("a lost reply neither loses nor doubles, wherever the line was cut", async () => {
  far.cuts = ["after", "before", "after"];
  keeper.score("C1", { points: "8" });
  await later();
  keeper.score("C1", { points: "7.5" });
  keeper.score("C2", { points: "6" });
  await later();
  expect([...far.lines.values()].map(({ points }) => points)).toEqual(["7.5", "6"]);
  expect(keeper.now().conflicts.size).toBe(0);
  expect(far.version).toBe(4); // three writes, none twice
  expect(await keeper.flush()).toBe(true);
});

test("an item changed elsewhere is for the person to settle", async () => {
  far.put("C1", "5.00");
  keeper.score("C1", { points: "8" });
  await later();
  expect(keeper.now().conflicts.get("C1")?.points).toBe("5.00");
  expect(await keeper.flush()).toBe(false);
  keeper.settle("C1", true);
  await later();
  expect(far.lines.get("C1")?.points).toBe("8");
});

test("the same points given on two devices are no conflict", async () => {
  far.put("C1", "8.00");
  keeper.score("C1", { points: "8" });
  await later();
  expect(keeper.now().conflicts.size).toBe(0);
  expect(await keeper.flush()).toBe(true);
});

test("what is changed elsewhere and untouched here comes along", async () => {
  far.put("C2", "3.00");
  keeper.score("C1", { points: "8" });
  await later();
  expect(keeper.now().lines.get("C2")?.points).toBe("3.00");
});

test("words survive that an item of the same sheet is saved elsewhere meanwhile", async () => {
  far.put("C2", "3.00");
  keeper.say({ text: "项目必要" });
  await later();
  expect(far.words.text).toBe("项目必要");
  expect(keeper.now().wordsConflict).toBeNull();
});

test("words changed on both sides are for the person to settle", async () => {
  far.words = { ...silence, text: "另一台设备" };
  far.version++;
  keeper.say({ text: "本机" });
  await later();
  expect(keeper.now().wordsConflict?.text).toBe("另一台设备");
  keeper.settleWords(false);
  expect(keeper.now().words.text).toBe("另一台设备");
});

test("what the server refuses is not sent again until it changes", async () => {
  keeper.score("C1", { points: "99" });
  keeper.score("C2", { points: "4" });
  await later();
  expect(far.asked).toHaveLength(2);
  expect(keeper.now().faults.get("C1")?.[0]?.code).toBe("E_SCORE_RANGE");
  expect(far.lines.get("C2")?.points).toBe("4");
  keeper.score("C1", { points: "9" });
  await later();
  expect(keeper.now().faults.size).toBe(0);
});

/** This device, over reloads. */
class Drawer implements Shelf {
  held = new Map<string, Held>();
  put = async (each: Held) => {
    this.held.set(each.item, structuredClone(each));
  };
  drop = async (item: string) => {
    this.held.delete(item);
  };
  state = async () => undefined;
}

test("what waits is counted, and that all of it has gone is said", async () => {
  far.cuts = ["before", "before", "before"];
  keeper.score("C1", { points: "8" });
  keeper.score("C2", { points: "6" });
  await vi.advanceTimersByTimeAsync(500);
  expect(keeper.now().saving).toEqual({ kind: "waiting", count: 2 });
  await later();
  expect(keeper.now().saving.kind).toBe("synced");
  expect(keeper.now().waiting).toBe(0);
});

test("a reload goes on with what was typed, under the key that it went out with", async () => {
  const drawer = new Drawer();
  const before = new Keeper("sheet", far.stored(), far, drawer);
  far.cuts = ["after"];
  before.score("C1", { points: "8" });
  await vi.advanceTimersByTimeAsync(200);
  before.score("C1", { comment: "理由充分" });
  before.leave();
  const after = new Keeper("sheet", far.stored(), far, drawer, [...drawer.held.values()]);
  expect(after.now().lines.get("C1")).toEqual({ points: "8", comment: "理由充分" });
  expect(await after.flush()).toBe(true);
  expect(after.now().conflicts.size).toBe(0);
  expect(far.lines.get("C1")).toMatchObject({ points: "8", comment: "理由充分" });
  expect(far.version).toBe(3); // the points once, the comment once
  expect(drawer.held.size).toBe(0);
});

test("a choice between two versions is still open after a reload", async () => {
  const drawer = new Drawer();
  const before = new Keeper("sheet", far.stored(), far, drawer);
  far.put("C1", "5.00");
  before.score("C1", { points: "8" });
  await later();
  before.leave();
  const after = new Keeper("sheet", far.stored(), far, drawer, [...drawer.held.values()]);
  await after.flush();
  expect(after.now().conflicts.get("C1")?.points).toBe("5.00");
  expect(far.lines.get("C1")?.points).toBe("5.00");
  after.settle("C1", false);
  await later();
  expect(after.now().lines.get("C1")?.points).toBe("5.00");
  expect(drawer.held.size).toBe(0);
});

test("words that waited over a reload never go over those of another device", async () => {
  const drawer = new Drawer();
  const before = new Keeper("sheet", far.stored(), far, drawer);
  far.cuts = ["before"];
  before.say({ text: "本机" });
  await vi.advanceTimersByTimeAsync(900);
  before.leave();
  far.words = { ...silence, text: "另一台设备" };
  far.version++;
  const after = new Keeper("sheet", far.stored(), far, drawer, [...drawer.held.values()]);
  await after.flush();
  expect(after.now().wordsConflict?.text).toBe("另一台设备");
  expect(far.words.text).toBe("另一台设备");
});

/** Numbers that look random and are the same for the same seed. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test.each(Array.from({ length: 50 }, (_, seed) => seed))(
  "cut and reloaded at random, nothing is lost and nothing done twice: seed %i",
  async (seed) => {
    const chance = chances(seed);
    const drawer = new Drawer();
    const typed = new Map<string, string>();
    const open = () => new Keeper("sheet", far.stored(), far, drawer, [...drawer.held.values()]);
    let desk = open();
    for (let step = 0; step < 40; step++) {
      const item = `C${1 + Math.floor(chance() * 4)}`;
      const points = String(Math.floor(chance() * 80) / 10);
      desk.score(item, { points });
      typed.set(item, points);
      if (chance() < 0.6) far.cuts.push(chance() < 0.5 ? "before" : "after");
      await vi.advanceTimersByTimeAsync(chance() * 1_500);
      if (chance() < 0.3) {
        desk.leave();
        desk = open();
      }
    }
    far.cuts = [];
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await desk.flush()).toBe(true);
    expect(new Map([...far.lines].map(([item, { points }]) => [item, Number(points)]))).toEqual(
      new Map([...typed].map(([item, points]) => [item, Number(points)])),
    );
    expect(desk.now().conflicts.size).toBe(0);
    const done = [...far.done.values()].filter(({ stored }) => stored).length;
    expect(far.version).toBe(1 + done);
    expect(drawer.held.size).toBe(0);
  },
);
