import "fake-indexeddb/auto";
import { Client, fetchExchange } from "urql";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SaveScore, Sheet_SheetFragment } from "~/generated/graphql";
import { Pack } from "~/lib/pack";
import { storedOf } from "./door";
import { Keepers } from "./keepers";

const hour = 3_600_000;
let someone = 0;
/** The sheet as the server has it; null when it is none of the expert's any more. */
let there: Sheet_SheetFragment | null;
let offline: boolean;
let pack: Pack;

const words = {
  priority: null,
  opinion: null,
  suggestedAmount: null,
  text: "",
  changes: "",
  lineCuts: null,
};

const item = (code: string, nameZh: string) => ({ code, nameZh, text: "", weight: "10", evidence: [] });

/** A sheet that takes scores until it is closed, late or not there. */
function sheet(): Sheet_SheetFragment {
  return {
    id: "s1",
    version: 1,
    label: "专家1",
    leads: false,
    status: "SCORING",
    projectName: "城市运行管理平台",
    unitName: "",
    declaredAmount: null,
    respondBy: null,
    committedAt: null,
    submittedAt: null,
    total: null,
    dueAt: "2027-09-01T16:00:00Z",
    scored: 0,
    reason: "",
    hash: "",
    lines: [],
    actions: [],
    formGuide: {
      nameZh: "",
      scoreDecimals: 1,
      commentBelow: "0.6",
      grades: [],
      dimensions: [
        {
          code: "D1",
          nameZh: "",
          question: "",
          weight: "20",
          items: [item("C1", "政策依据"), item("C2", "时机")],
        },
      ],
    },
    ...words,
  };
}

const refused = (code: string) => ({ data: null, errors: [{ message: code, extensions: { code } }] });

function answer(query: string, variables: { input?: SaveScore }): unknown {
  if (!there) return refused("E_NOT_FOUND");
  if (!query.includes("mutation")) return { data: { sheet: { __typename: "ExpertSheet", ...there } } };
  if (there.status !== "SCORING" || there.reason === "late") return refused("E_FROZEN");
  const { item, points, comment } = variables.input as SaveScore;
  there.version++;
  const line = {
    id: item,
    item,
    points: points ?? null,
    comment: comment ?? "",
    updatedAt: `${there.version}`,
  };
  there.lines = [...(there.lines ?? []), line] as Sheet_SheetFragment["lines"];
  return { data: { saveScore: { __typename: "ExpertSheet", ...there } } };
}

beforeEach(async () => {
  there = sheet();
  offline = true;
  pack = await Pack.open(`expert.e${++someone}`);
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    if (offline) throw new TypeError("no network");
    const { query, variables } = JSON.parse(String(init.body));
    return new Response(JSON.stringify(answer(query, variables ?? {})), {
      headers: { "Content-Type": "application/graphql-response+json" },
    });
  });
});
afterEach(() => vi.unstubAllGlobals());

const open = () =>
  Keepers.open(new Client({ url: "/graphql", exchanges: [fetchExchange], preferGetMethod: false }), pack);
const kinds = async () => ({ typed: await pack.ids("typed"), lost: await pack.ids("lost") });

/** An expert has typed without a network, and this device holds it. */
async function typedOffline(): Promise<Keepers> {
  const keepers = await open();
  const keeper = keepers.of("s1", storedOf(sheet()));
  keeper.score("C2", { points: "4.5", comment: "时机合适" });
  keeper.score("C1", { points: "6.8" });
  keeper.say({ text: "项目必要" });
  await keeper.flush();
  expect((await kinds()).typed).toEqual(["s1/", "s1/C1", "s1/C2"]);
  return keepers;
}

/** The network is back, and what came of it is settled. */
async function online(keepers: Keepers, still = ["s1"]): Promise<void> {
  offline = false;
  keepers.wake();
  await vi.waitFor(() => expect(keepers.waiting().size).toBe(0));
  await keepers.retain(new Map(still.map((id) => [id, Date.now() + hour])));
}

test("what comes after the due date stays readable, over a reload too, until it is read", async () => {
  const keepers = await typedOffline();
  (there as Sheet_SheetFragment).reason = "late";
  await online(keepers);
  const lost = keepers.lost();
  expect(lost).toMatchObject([
    {
      sheet: "s1",
      name: "城市运行管理平台",
      due: "2027-09-01T16:00:00Z",
      lines: [
        { item: "C1", name: "政策依据", line: { points: "6.8", comment: "" } },
        { item: "C2", name: "时机", line: { points: "4.5", comment: "时机合适" } },
      ],
      words: { text: "项目必要" },
    },
  ]);
  expect(await kinds()).toEqual({ typed: [], lost: ["s1"] });
  await pack.thin(); // the session is over
  const again = await open();
  expect(again.lost()).toEqual(lost);
  await again.dismiss("s1");
  expect(again.lost()).toEqual([]);
  expect(await kinds()).toEqual({ typed: [], lost: [] });
});

test("the page shows what counts once nothing more is taken, and takes nothing itself", async () => {
  const keepers = await typedOffline();
  const keeper = keepers.of("s1", storedOf(sheet()));
  (there as Sheet_SheetFragment).reason = "late";
  await online(keepers);
  keeper.score("C1", { points: "9" });
  expect(keeper.now()).toMatchObject({ saving: { kind: "clean" }, lines: new Map(), words: { text: "" } });
  expect(keeper.now().stopped).not.toBeNull();
  expect(keepers.of("s1", storedOf(sheet())).now().stopped).toBeNull(); // for when the time is extended
});

test("what is lost of the same places later takes the place of the earlier", async () => {
  const keepers = await typedOffline();
  (there as Sheet_SheetFragment).reason = "late";
  await online(keepers);
  const keeper = keepers.of("s1", storedOf(sheet()));
  keeper.score("C1", { points: "7" });
  await keeper.flush();
  await vi.waitFor(() =>
    expect(keepers.lost()[0]?.lines.find(({ item }) => item === "C1")?.line.points).toBe("7"),
  );
  expect(keepers.lost()).toHaveLength(1);
  expect(keepers.lost()[0]?.lines).toHaveLength(2);
  expect(keepers.lost()[0]?.words).toEqual({ text: "项目必要" });
});

test.each(["VOID", "SUBMITTED", "LOCKED"] as const)(
  "of a sheet that is %s it stays a day",
  async (status) => {
    const keepers = await typedOffline();
    (there as Sheet_SheetFragment).status = status;
    await online(keepers, []);
    expect(keepers.lost()).toMatchObject([{ sheet: "s1", due: null }]);
    expect(await kinds()).toEqual({ typed: [], lost: ["s1"] });
    await keepers.retain(new Map());
    expect(keepers.lost()).toHaveLength(1);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 25 * hour });
    await keepers.retain(new Map());
    vi.useRealTimers();
    expect(keepers.lost()).toEqual([]);
    expect((await kinds()).lost).toEqual([]);
  },
);

test("nothing stays of a sheet from which its expert is recused, or that is not theirs", async () => {
  for (const after of [{ ...sheet(), status: "RECUSED" as const }, null]) {
    const keepers = await typedOffline();
    there = after;
    await online(keepers, []);
    expect(keepers.lost()).toEqual([]);
    expect(await kinds()).toEqual({ typed: [], lost: [] });
    there = sheet();
    offline = true;
  }
});

test("whoever is recused later has nothing left either", async () => {
  const keepers = await typedOffline();
  (there as Sheet_SheetFragment).reason = "late";
  await online(keepers);
  expect(keepers.lost()).toHaveLength(1);
  (there as Sheet_SheetFragment).status = "RECUSED";
  await keepers.retain(new Map());
  expect(await kinds()).toEqual({ typed: [], lost: [] });
});

test("what the server has is not lost, though its answer was", async () => {
  const keepers = await typedOffline();
  (there as Sheet_SheetFragment).status = "LOCKED";
  (there as Sheet_SheetFragment).text = "项目必要";
  (there as Sheet_SheetFragment).lines = [
    { id: "1", item: "C1", points: "6.80", comment: "", updatedAt: "1" },
    { id: "2", item: "C2", points: "4.50", comment: "时机合适", updatedAt: "1" },
  ] as Sheet_SheetFragment["lines"];
  await online(keepers, []);
  expect(keepers.lost()).toEqual([]);
});
