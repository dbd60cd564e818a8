import "fake-indexeddb/auto";
import { Client, fetchExchange } from "urql";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pack } from "~/lib/pack";
import type { Transfer } from "~/ui/useTransfer";
import { Filling } from "./filling";

const day = 24 * 3_600_000;
const file = "/files/1";
let someone = 0;
let read: string[];
let pack: Pack;

beforeEach(async () => {
  read = [];
  pack = await Pack.open(`expert.f${++someone}`);
  vi.stubGlobal("fetch", async () => {
    const declaration = { id: "d1", batch: { id: "b1" }, attachments: [{ url: file, size: 3 }] };
    return new Response(JSON.stringify({ data: { sheet: { id: "s1", declaration } } }), {
      headers: { "Content-Type": "application/graphql-response+json" },
    });
  });
});
afterEach(() => vi.unstubAllGlobals());

const client = new Client({ url: "/graphql", exchanges: [fetchExchange], preferGetMethod: false });
const transfer: Pick<Transfer, "read"> = {
  read: async (url) => {
    read.push(url);
    return { data: new Blob(["pdf"]), failure: null };
  },
};

/** What a visit does once it knows until when the sheet is open. */
async function visit(end: number): Promise<Filling> {
  const filling = new Filling();
  await pack.retain(new Map([["s1", end]]));
  await filling.fill(pack, client, transfer, ["s1"]);
  return filling;
}

test("an earlier visit's papers stay ready when the panel gets more time", async () => {
  const now = Date.now();
  await visit(now + day);
  expect(read).toEqual([file]);
  await visit(now + 9 * day);
  expect(read).toEqual([file]); // it is here
  pack = await Pack.open(`expert.f${someone}`, now + 2 * day);
  const filling = new Filling();
  await filling.recall(pack);
  expect(filling.ready()).toEqual(new Set(["s1"]));
  expect(await pack.bytes("file", file)).not.toBeNull();
});

test("a sheet whose file is gone is not ready until it is fetched again", async () => {
  const end = Date.now() + day;
  const filling = await visit(end);
  expect(filling.ready()).toEqual(new Set(["s1"]));
  await pack.drop("file", file);
  await filling.recall(pack);
  expect(filling.ready()).toEqual(new Set());
  expect((await visit(end)).ready()).toEqual(new Set(["s1"]));
  expect(read).toEqual([file, file]);
});
