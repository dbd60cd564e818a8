import "fake-indexeddb/auto";
import { openDB } from "idb";
import { beforeEach, expect, test } from "vitest";
import { Pack } from "./pack";

const day = 24 * 3_600_000;
let someone = 0;
let pack: Pack;

beforeEach(async () => {
  pack = await Pack.open(`expert.e${++someone}`);
});

const everything = async () => (await openDB("hengxiao")).getAll("rows");

test("what is written is read again, by the account whose it is", async () => {
  await pack.write("typed", "s1/C1", { points: "6.8" }, "s1");
  expect(await pack.read("typed", "s1/C1")).toEqual({ points: "6.8" });
  const again = await Pack.open(`expert.e${someone}`);
  expect(await again.all("typed")).toEqual([{ id: "s1/C1", group: "s1", value: { points: "6.8" } }]);
  const other = await Pack.open("expert.other");
  expect(await other.read("typed", "s1/C1")).toBeNull();
  expect(await other.all("typed")).toEqual([]);
});

test("no row can be read without the key, and no script reads the key", async () => {
  await pack.write("answer", "secret", { nameZh: "城市运行管理平台" });
  const [row] = (await everything()).filter(({ id }) => id === "secret");
  expect(new TextDecoder().decode(row.sealed)).not.toContain("城市");
  const key: CryptoKey = await (await openDB("hengxiao")).get("keys", `expert.e${someone}`);
  expect(key.extractable).toBe(false);
});

test("of two writes of one row the later stays", async () => {
  await Promise.all(["7", "7.", "7.5"].map((points) => pack.write("typed", "s1/C1", { points }, "s1")));
  expect(await pack.read("typed", "s1/C1")).toEqual({ points: "7.5" });
});

test("nothing of a round that is over stays", async () => {
  const end = Date.now() + day;
  await pack.retain(
    new Map([
      ["over", end],
      ["open", end],
    ]),
  );
  await pack.write("answer", "page", {}, "over");
  await pack.writeBytes("file", "/files/1", new Uint8Array([1]), "over");
  await pack.write("answer", "page of another", {}, "open");
  await pack.write("answer", "list", {});
  await pack.retain(new Map([["open", end]]));
  await pack.write("answer", "page asked again", {}, "over");
  const own = (await everything()).filter(({ owner }) => owner === `expert.e${someone}`);
  expect(own.map(({ id }) => id).sort()).toEqual(["list", "page of another"]);
});

test("past the due date papers go, though nobody asks the server; what was typed stays till the server has it", async () => {
  const now = Date.now();
  await pack.retain(new Map([["s1", now + day]]));
  await pack.write("answer", "page", {}, "s1");
  await pack.write("typed", "s1/C1", {}, "s1");
  await Pack.open("expert.other", now + 2 * day);
  expect(await pack.read("answer", "page")).toBeNull();
  expect(await pack.read("typed", "s1/C1")).not.toBeNull();
  await Pack.open("expert.other", now + 60 * day); // the panel may have got more time
  expect(await pack.read("typed", "s1/C1")).not.toBeNull();
  await Pack.open("expert.other", now + 93 * day);
  expect(await pack.read("typed", "s1/C1")).toBeNull();
});

test("when the end of a round moves, all that is kept of it moves with it", async () => {
  const now = Date.now();
  await pack.retain(new Map([["s1", now + day]]));
  await pack.writeBytes("file", "/files/2", new Uint8Array([1]), "s1");
  await pack.retain(new Map([["s1", now + 9 * day]]));
  await Pack.open("expert.other", now + 2 * day);
  expect(await pack.bytes("file", "/files/2")).not.toBeNull();
  await pack.retain(new Map([["s1", now + 5 * day]]));
  await Pack.open("expert.other", now + 6 * day);
  expect(await pack.bytes("file", "/files/2")).toBeNull();
});

test("when the session is over only what was typed and is nowhere else stays", async () => {
  await pack.retain(new Map([["s1", Date.now() + day]]));
  await pack.write("answer", "page", {}, "s1");
  await pack.write("state", "s1", {}, "s1");
  await pack.write("typed", "s1/C1", {}, "s1");
  await pack.write("state", "s2", {}, "s2");
  await pack.thin();
  const own = (await everything()).filter(({ owner }) => owner === `expert.e${someone}`);
  expect(own.map(({ id }) => id).sort()).toEqual(["s1", "s1/C1"]);
});

test("after signing out nothing of the account is here", async () => {
  await pack.write("typed", "s1/C1", {}, "s1");
  await pack.wipe();
  expect((await everything()).filter(({ owner }) => owner === `expert.e${someone}`)).toEqual([]);
  expect(await (await openDB("hengxiao")).get("keys", `expert.e${someone}`)).toBeUndefined();
});
