import { type BrowserContext, expect, type Page } from "@playwright/test";
import { type Ask, test } from "./api";
import { onPhone, openSheet, points, seated, standing } from "./expert";
import { type Account, signIn, someone } from "./people";
import { Tunnel } from "./tunnel";
import { expectNoSideways, expectReadable } from "./visits";

test.setTimeout(120_000);

const training = "重点群体就业技能培训";
const farmland = "高标准农田建设与管护";

type Line = { item: string; points: string | null; comment: string };
type Sheet = { id: string; version: number; text: string; lines: Line[] };

/** An expert's open sheet of a project, as the server has it. */
async function sheetOf(ask: Ask, login: string, project: string): Promise<Sheet> {
  const { mySheets } = await ask<{ mySheets: { edges: { node: Sheet & { projectName: string } }[] } }>(
    login,
    "{ mySheets(first: 50) { edges { node { id version text projectName lines { item points comment } } } } }",
  );
  const found = mySheets.edges.find(({ node }) => node.projectName === project);
  if (!found) throw new Error(`${login} has no sheet of ${project}`);
  return found.node;
}

async function given(ask: Ask, login: string, project: string): Promise<Map<string, number | null>> {
  const { lines } = await sheetOf(ask, login, project);
  return new Map(lines.map(({ item, points: value }) => [item, value === null ? null : Number(value)]));
}

/** What lies in this device's IndexedDB of a sheet, by kind. */
async function onDevice(page: Page, sheet: string): Promise<Record<string, number>> {
  return page.evaluate(
    (id) =>
      new Promise<Record<string, number>>((done, failed) => {
        const asked = indexedDB.open("hengxiao");
        asked.onerror = () => failed(asked.error);
        asked.onsuccess = () => {
          const db = asked.result;
          const rows = db.transaction("rows").objectStore("rows").getAll();
          rows.onsuccess = () => {
            const count: Record<string, number> = {};
            for (const { kind, group } of rows.result) if (group === id) count[kind] = (count[kind] ?? 0) + 1;
            db.close();
            done(count);
          };
        };
      }),
    sheet,
  );
}

test("without a network a sheet is opened, scored and read, and sent when it is back", async ({
  browser,
  ask,
}) => {
  const [login = ""] = await seated(ask, training);
  const page = await onPhone(browser, login);
  await openSheet(page, training);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: /^政策依据：良 / }).click();
  await expect(standing(page)).toHaveText("1 项待同步");
  await points(page, "时机").fill("4.5");
  await expect(standing(page)).toHaveText("2 项待同步");
  await expect(page.getByRole("button", { name: "提交评审" })).toBeDisabled();
  await expectNoSideways(page);

  await page.reload();
  await expect(standing(page)).toHaveText("2 项待同步");
  await expect(points(page, "时机")).toHaveValue("4.5");
  await expect(points(page, "政策依据")).toHaveValue("6.8");
  await page.getByRole("link", { name: "材料与提问" }).click();
  await expect(page.getByRole("region", { name: "资金来源" })).toBeVisible();
  const files = page.getByRole("region", { name: /^附件/ });
  await files.getByRole("button").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).click();
  await page.goto("/scoring");
  await expect(page.getByText("2 项待同步")).toBeVisible();
  await expectReadable(page);
  expect((await given(ask, login, training)).size).toBe(0);

  await page.context().setOffline(false);
  await expect(page.getByText("2 项待同步")).toBeHidden();
  await openSheet(page, training);
  await expect(points(page, "时机")).toHaveValue("4.5");
  expect(await given(ask, login, training)).toEqual(
    new Map([
      ["C1", 6.8],
      ["N4", 4.5],
    ]),
  );
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

/** Whoever is asked to sign in again does. */
async function signInAgain(page: Page, { login, password }: Account): Promise<void> {
  const foot = page.locator(".score-foot");
  const again = page.getByRole("dialog").getByLabel("密码");
  const door = page.getByRole("textbox", { name: "用户名" });
  await expect(foot.or(door).first()).toBeVisible();
  if (await door.isVisible()) {
    await door.fill(login);
    await page.getByRole("textbox", { name: "密码" }).fill(password);
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await expect(foot).toBeVisible();
  }
  if (await again.isVisible()) {
    await again.fill(password);
    await page.getByRole("dialog").getByRole("button", { name: "登录" }).click();
    await expect(again).toBeHidden();
  }
}

const cuts = 100;
/** Nothing waits: all was sent, or nothing was typed since the page was loaded. */
const safe = /^$|全部已同步|已保存/;

test(`the network is cut at ${cuts} random points: no score is lost or done twice`, async ({
  browser,
  ask,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`offline: SEED=${seed}`);
  const chance = chances(seed);
  const among = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(chance() * values.length)] as Value;
  const [, login = ""] = await seated(ask, training);
  const before = await sheetOf(ask, login, training);
  const tunnel = await Tunnel.to(baseURL ?? "");
  const page = await onPhone(browser, login, tunnel.url);
  const account = await someone(page, login);
  const keys = new Set<string>();
  page.on("request", (request) => {
    const key = request.headers()["idempotency-key"];
    if (key && /mutation Save(Score|Sheet)\b/.test(request.postData() ?? "")) keys.add(key);
  });
  await openSheet(page, training);
  const boxes = page.getByRole("textbox", { name: /得分$/ });
  const count = await boxes.count();
  const names = await boxes.evaluateAll((all) =>
    all.map(
      (box) => box.getAttribute("aria-label") ?? (box as HTMLInputElement).labels?.[0]?.textContent ?? "",
    ),
  );
  const typed = new Map<string, string>();
  let text = "";

  const act = async (step: number) => {
    const at = Math.floor(chance() * count);
    const name = names[at] ?? "";
    if (chance() < 0.15) {
      text = `第 ${step} 次修改的文字意见，写在没有网络的地方。`;
      await page.getByRole("textbox", { name: "文字意见" }).fill(text);
    } else if (chance() < 0.5) {
      const quick = page.getByRole("button", {
        name: new RegExp(`^${name.replace(/得分$/, "")}：${among(["优", "良", "中"])} `),
      });
      await quick.click();
      typed.set(name, /([\d.]+)\s*$/.exec((await quick.textContent()) ?? "")?.[1] ?? "");
    } else {
      const value = String(Math.floor(chance() * 50) / 10);
      await boxes.nth(at).fill(value);
      typed.set(name, value);
    }
  };

  for (let step = 1; step <= cuts; step++) {
    const way = among(["bytes", "bytes", "time", "offline", "at once"]);
    const late = chance() * 500;
    if (way === "bytes") tunnel.cutAfter(Math.floor(chance() * 12_000));
    const timer = setTimeout(() => way === "time" && tunnel.cut(), late);
    if (way === "at once") tunnel.cut();
    if (way === "offline") await page.context().setOffline(true);
    await act(step);
    await page.waitForTimeout(chance() * 700);
    clearTimeout(timer);
    if (way !== "offline") tunnel.cut();
    if (chance() < 0.3) await act(step);
    if (chance() < 0.2) {
      await page.reload();
      await expect(
        page
          .locator(".score-foot")
          .or(page.getByRole("textbox", { name: "用户名" }))
          .first(),
      ).toBeVisible();
    }
    tunnel.mend();
    await page.context().setOffline(false);
    await signInAgain(page, account);
    for (const [name, value] of typed)
      await expect(page.getByLabel(name, { exact: true })).toHaveValue(value);
    if (chance() < 0.3) await expect(standing(page)).toHaveText(safe, { timeout: 60_000 });
  }

  await expect(standing(page)).toHaveText(safe, { timeout: 60_000 });
  const after = await sheetOf(ask, login, training);
  const items = await formOf(ask, login, before.id);
  expect(
    new Map(after.lines.map(({ item, points: value }) => [`${items.get(item)}得分`, Number(value)])),
  ).toEqual(new Map([...typed].map(([name, value]) => [name, Number(value)])));
  expect(after.text).toBe(text);
  // Each thing that was sent counts once, however often it went out.
  expect(after.version - before.version).toBe(keys.size);
  expect((await onDevice(page, before.id)).typed ?? 0).toBe(0);
  await tunnel.close();
});

/** The names of the form's items, by their codes. */
async function formOf(ask: Ask, login: string, id: string): Promise<Map<string, string>> {
  const { sheet } = await ask<{
    sheet: { formGuide: { dimensions: { items: { code: string; nameZh: string }[] }[] } };
  }>(login, "query ($id: ID!) { sheet(id: $id) { formGuide { dimensions { items { code nameZh } } } } }", {
    id,
  });
  return new Map(
    sheet.formGuide.dimensions.flatMap(({ items }) => items.map((each) => [each.code, each.nameZh])),
  );
}

test("of two devices neither goes over the other in silence", async ({ browser, ask }) => {
  const [, , login = ""] = await seated(ask, training);
  const one = await onPhone(browser, login);
  const two = await onPhone(browser, login);
  for (const page of [one, two]) await openSheet(page, training);
  await one.context().setOffline(true);
  await points(one, "时机").fill("3.5");
  await points(one, "替代方案").fill("4");
  await one.getByRole("textbox", { name: "文字意见" }).fill("第一台设备上写的文字意见。");
  await points(two, "时机").fill("4.5");
  await two.getByRole("textbox", { name: "文字意见" }).fill("第二台设备上写的文字意见。");
  await expect(standing(two)).toContainText("已保存");
  await expect(standing(one)).toHaveText("3 项待同步");

  await one.context().setOffline(false);
  const item = one.getByRole("alert").filter({ hasText: "此项已在另一台设备上修改" });
  await expect(item.getByRole("region", { name: "本机" })).toContainText("3.5");
  await expect(item.getByRole("region", { name: "另一台设备" })).toContainText("4.5");
  const words = one.getByRole("alert").filter({ hasText: "综合意见已在另一台设备上修改" });
  await expect(words.getByRole("region", { name: "本机" })).toContainText("第一台设备");
  await expect(words.getByRole("region", { name: "另一台设备" })).toContainText("第二台设备");
  await expectNoSideways(one);
  await expectReadable(one);
  expect((await given(ask, login, training)).get("N4")).toBe(4.5);

  await one.reload(); // the choice is still open
  await item.getByRole("button", { name: "用这里填的" }).click();
  await words.getByRole("button", { name: "用那边的" }).click();
  await expect(standing(one)).toContainText("全部已同步");
  const after = await sheetOf(ask, login, training);
  expect(after.text).toBe("第二台设备上写的文字意见。");
  expect(await given(ask, login, training)).toEqual(
    new Map([
      ["N3", 4],
      ["N4", 3.5],
    ]),
  );
});

/** Ends the page's session on the server, as its expiry does: cookie and token are worth nothing any more. */
async function expire(context: BrowserContext): Promise<void> {
  const { accessToken } = await (
    await context.request.post("/auth/refresh", { headers: { "X-Requested-With": "hengxiao" } })
  ).json();
  await context.request.post("/graphql", {
    data: { query: "mutation { signOut }" },
    headers: { accept: "application/json", authorization: `Bearer ${accessToken}` },
  });
}

test("what was typed outlives the session, and nobody else on this device sees it", async ({
  browser,
  ask,
}) => {
  const [login = "", other = ""] = await seated(ask, farmland);
  const { id } = await sheetOf(ask, login, farmland);
  const page = await onPhone(browser, login);
  await openSheet(page, farmland);
  const address = page.url();
  await page.context().setOffline(true);
  await points(page, "时机").fill("4.5");
  await expect(standing(page)).toHaveText("1 项待同步");
  await expire(page.context());
  await page.context().setOffline(false);
  const again = page.getByRole("dialog").getByLabel("密码");
  await expect(again).toBeVisible();
  await expect.poll(() => onDevice(page, id)).toEqual({ typed: 1, state: 1 }); // no papers without a session

  await signIn(page, other);
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "无权访问" })).toBeVisible();
  await page.goto("/scoring");
  await expect(page.getByText("可离线评审").first()).toBeVisible();
  await expect(page.getByText("项待同步")).toBeHidden();
  await page.context().setOffline(true);
  await page.goto(address);
  await expect(page.getByText("4.5")).toBeHidden();
  await page.context().setOffline(false);

  await signIn(page, login);
  await page.goto("/scoring");
  await expect.poll(async () => (await given(ask, login, farmland)).get("N4")).toBe(4.5);
  await expect.poll(async () => (await onDevice(page, id)).typed ?? 0).toBe(0);
});

test("signing out leaves nothing, and asks first where something would be lost", async ({ browser, ask }) => {
  const [, login = ""] = await seated(ask, farmland);
  const { id } = await sheetOf(ask, login, farmland);
  const page = await onPhone(browser, login);
  expect((await onDevice(page, id)).file).toBeGreaterThan(0);
  await openSheet(page, farmland);
  await page.context().setOffline(true);
  await points(page, "时机").fill("4");
  await expect(standing(page)).toHaveText("1 项待同步");
  await page.getByRole("button", { name: /^账号/ }).click();
  await page.getByRole("button", { name: "退出登录" }).click();
  const dialog = page.getByRole("dialog", { name: "退出登录" });
  await expect(dialog).toContainText("1 项评分没有同步");
  await dialog.getByRole("button", { name: "取消" }).click();
  await page.context().setOffline(false);
  await expect(standing(page)).toContainText("全部已同步");
  await page.getByRole("button", { name: /^账号/ }).click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page.getByRole("textbox", { name: "用户名" })).toBeVisible();
  expect(await onDevice(page, id)).toEqual({});
});

test("nothing of a round stays on the device after it ends for the expert", async ({ browser, ask }) => {
  const [, login = ""] = await seated(ask, farmland);
  const { id } = await sheetOf(ask, login, farmland);
  const page = await onPhone(browser, login);
  expect((await onDevice(page, id)).answer).toBeGreaterThan(0);
  await openSheet(page, farmland);
  await page.getByRole("button", { name: "申请回避" }).click();
  const why = page.getByRole("dialog", { name: "申请回避" });
  await why.getByRole("textbox").fill("曾在该单位任职");
  await why.getByRole("button", { name: "申请回避" }).click();
  await expect(page.getByText("此评审表已关闭。")).toBeVisible();
  await expect.poll(() => onDevice(page, id)).toEqual({});
});
