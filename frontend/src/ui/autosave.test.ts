import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Failure } from "~/lib/fault";
import { Autosave, type Kept } from "./autosave";

type Answer = { data: Kept<null>; failure: null } | { data: null; failure: Failure };

let sent: [string, number][] = [];
let answers: Answer[] = [];
const offline: Answer = { data: null, failure: { kind: "offline" } };
const refused = (code: string): Answer => ({
  data: null,
  failure: { kind: "refused", faults: [{ code, path: "", message: "" }] },
});

function begin() {
  return new Autosave<string, null>({
    value: "",
    version: 7,
    onKept: () => undefined,
    save: async (value, version) => {
      sent.push([value, version]);
      return answers.shift() ?? { data: { version: version + 1, found: null }, failure: null };
    },
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answers = [];
});
afterEach(() => vi.useRealTimers());

test("what is typed is saved within two seconds of the last key, once", async () => {
  const autosave = begin();
  autosave.put("a");
  await vi.advanceTimersByTimeAsync(900);
  autosave.put("ab");
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent).toEqual([["ab", 7]]);
  expect(autosave.state().saving.kind).toBe("saved");
});

test("each save names the version that the one before was given", async () => {
  const autosave = begin();
  autosave.put("a");
  await autosave.flush();
  autosave.put("ab");
  await autosave.flush();
  expect(sent).toEqual([
    ["a", 7],
    ["ab", 8],
  ]);
  expect(autosave.version).toBe(9);
});

test("without a network it is kept and sent again, the unanswered first and unchanged", async () => {
  answers = [offline];
  const autosave = begin();
  autosave.put("a");
  expect(await autosave.flush()).toBe(false);
  expect(autosave.state().saving.kind).toBe("failed");
  autosave.put("ab");
  expect(await autosave.flush()).toBe(true);
  expect(sent).toEqual([
    ["a", 7],
    ["a", 7],
    ["ab", 8],
  ]);
});

test("a busy server is asked again by itself", async () => {
  answers = [refused("UNAVAILABLE")];
  const autosave = begin();
  autosave.put("a");
  await autosave.flush();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(sent).toHaveLength(2);
  expect(autosave.unsafe()).toBe(false);
});

test("when somebody else was faster it stops, and what was typed stays unsaved", async () => {
  answers = [refused("E_VERSION_CONFLICT")];
  const autosave = begin();
  autosave.put("a");
  expect(await autosave.flush()).toBe(false);
  autosave.put("ab");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([["a", 7]]);
  expect(autosave.unsafe()).toBe(true);
});
