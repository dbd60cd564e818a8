import "fake-indexeddb/auto";
import { Client, fetchExchange } from "urql";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MySheetsDocument, SheetPapersDocument } from "~/generated/graphql";
import { Pack } from "~/lib/pack";
import { packed } from "./packed";

const hour = 3_600_000;
const pages = { hasNextPage: false, endCursor: null };
let someone = 0;
let offline: boolean;
let pack: Pack;
let client: Client;

const line = (id: string, status: string) => ({ id, status, projectName: `项目${id}`, dueAt: null });
const sheets = [
  { ...line("s1", "SCORING"), total: "12.00", submittedAt: null },
  { ...line("s2", "LOCKED"), total: "83.70", submittedAt: "2027-09-01T16:00:00Z" },
];
const list = { mySheets: { totalCount: 2, pageInfo: pages, edges: sheets.map((node) => ({ node })) } };

beforeEach(async () => {
  offline = false;
  pack = await Pack.open(`expert.p${++someone}`);
  client = new Client({
    url: "/graphql",
    exchanges: [packed(Promise.resolve(pack)), fetchExchange],
    preferGetMethod: false,
  });
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    if (offline) throw new TypeError("no network");
    const papers = String(init.body).includes("query SheetPapers");
    const data = papers ? { sheet: { id: "s1", form: null, declaration: null } } : list;
    return new Response(JSON.stringify({ data }), {
      headers: { "Content-Type": "application/graphql-response+json" },
    });
  });
});
afterEach(() => vi.unstubAllGlobals());

const mySheets = (after?: string) => client.query(MySheetsDocument, { first: 100, after }).toPromise();

test("of the list of sheets this device keeps what is open, and no totals", async () => {
  await pack.retain(new Map([["s1", Date.now() + hour]]));
  for (const { id, status } of sheets) await pack.write("listed", id, line(id, status), id);
  const { data } = await mySheets();
  expect(data?.mySheets.edges).toHaveLength(2);
  offline = true;
  const last = await mySheets();
  expect(last.error).toBeUndefined();
  expect(last.data?.mySheets).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } });
  expect(last.data?.mySheets.edges?.map((edge) => edge?.node)).toEqual([
    { ...line("s1", "SCORING"), total: null, submittedAt: null },
  ]);
  expect((await mySheets("more")).error).toBeDefined(); // what is on the device is all on the first page
  expect(await pack.ids("answer")).toEqual([]);
  await pack.close("s1");
  expect((await mySheets()).error).toBeDefined();
});

test("an answer is given again without a network, while its sheet is open", async () => {
  await pack.retain(new Map([["s1", Date.now() + hour]]));
  const papers = () => client.query(SheetPapersDocument, { id: "s1" }).toPromise();
  const first = await papers();
  await vi.waitFor(async () => expect(await pack.ids("answer")).toHaveLength(1));
  offline = true;
  expect((await papers()).data).toEqual(first.data);
  await pack.retain(new Map());
  expect((await papers()).error).toBeDefined();
});
