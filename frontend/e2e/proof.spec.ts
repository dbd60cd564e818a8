import { expect, type Page, type Request } from "@playwright/test";
import { totp } from "../src/lib/totp";
import { type Ask, test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { judge, seated } from "./expert";
import { as, question, signIn, someone } from "./people";
import { expectNoSideways, phone } from "./visits";

test.setTimeout(120_000);
test.use({ clocked: true });

const project = "高标准农田建设与管护";
const iPhone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1";

/** Six minutes pass for the server: nobody's proof holds any more. It answers with its time. */
const wait = async (page: Page): Promise<Date> => {
  const now = new Date(Date.now() + 6 * 60_000);
  await page.request.post("/test/clock", { data: { now: now.toISOString() } });
  return now;
};
test.afterEach(async ({ request }) => {
  await request.post("/test/clock", { data: { now: null } });
});

/** The expert answers for himself from now on. */
const alone = (page: Page) => page.removeLocatorHandler(question(page));

/** The key of a request that hands a sheet in. */
const keyOf = (sent: Request) =>
  sent.postData()?.includes("mutation SubmitSheet") ? sent.headers()["idempotency-key"] : undefined;

test("on the phone an expert proves that it is them before a sheet goes in, once", async ({
  browser,
  ask,
}) => {
  const [login = ""] = await seated(ask, project);
  const page = await as(browser, login, phone.width);
  await alone(page);
  const { password } = await someone(page, login);
  const keys: string[] = [];
  page.on("request", (sent) => {
    const key = keyOf(sent);
    if (key) keys.push(key);
  });
  const submit = await judge(page, project, "良");
  await wait(page);
  const send = submit.getByRole("button", { name: "确认提交" });
  await send.click();

  const asked = question(page);
  await expect(asked).toContainText("提交前请再次确认是您本人");
  await expect(asked.getByLabel("密码")).toBeFocused();
  await expect(asked.getByLabel("密码")).toHaveAttribute("autocomplete", "current-password");
  await expect(asked.getByRole("textbox", { name: "动态验证码" })).toBeHidden(); // this account has none
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.keyboard.press("Escape");
  await expect(asked).toBeHidden();
  await expect(submit.getByRole("alert")).toHaveText("此操作须先确认是您本人，尚未确认，操作没有进行");
  await expect(submit.getByRole("checkbox")).toBeChecked();
  await expect(send).toBeFocused(); // where they were
  expect(await seated(ask, project)).toContain(login); // the sheet is as it was

  await send.click();
  await asked.getByLabel("密码").fill("not the password");
  await asked.getByRole("button", { name: "确认", exact: true }).click();
  await expect(asked.getByRole("alert")).toHaveText("密码或动态验证码不正确。");
  await expectAccessible(page);
  await asked.getByLabel("密码").fill(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "已提交的评审" })).toBeVisible();
  const [first, second, third, ...more] = keys;
  expect(more).toEqual([]);
  expect([first, second, third].every(Boolean)).toBe(true);
  expect(third).toBe(second); // the same act
  expect(await seated(ask, project)).not.toContain(login);
});

test("the library is fetched once its reader has proved that it is them", async ({ browser }) => {
  const page = await as(browser, "office2");
  await alone(page);
  const { password } = await someone(page, "office2");
  await page.goto("/experts");
  await wait(page);
  const take = page.getByRole("button", { name: /^导出/ });
  await take.click();
  const asked = question(page);
  await asked.getByRole("button", { name: "取消" }).click();
  await expect(asked).toBeHidden();
  await expect(take).toBeFocused();
  await take.click();
  await asked.getByLabel("密码").fill(password);
  const coming = page.waitForEvent("download");
  await asked.getByRole("button", { name: "确认", exact: true }).click();
  expect((await coming).suggestedFilename()).toBe("专家库.xlsx");
});

test("an account with a code is asked for it, and acts by it", async ({ page, ask }) => {
  const { password, totpSecret, login } = await signIn(page, "security2");
  await alone(page);
  await page.goto("/system/users?keyword=expert.e01");
  await page.getByRole("link", { name: await nameOf(ask, "expert.e01") }).click();
  const take = page.getByRole("button", { name: /^收回角色：/ }).first();
  await take.click();
  const dialog = page.getByRole("dialog", { name: /^收回角色：/ });
  const now = await wait(page);
  const back = dialog.getByRole("button", { name: "收回" });
  await back.click();
  const asked = question(page);
  await expect(asked.getByLabel("密码")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(asked).toBeHidden();
  await expect(back).toBeFocused();
  await back.click();
  await expect(asked).toContainText(login);
  const code = asked.getByRole("textbox", { name: "动态验证码" });
  await expect(code).toHaveAttribute("autocomplete", "one-time-code");
  await expectAccessible(page);
  await asked.getByLabel("密码").fill(password);
  await code.fill(await totp(totpSecret ?? "", now));
  await asked.getByRole("button", { name: "确认", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^已结束的角色/)).toBeVisible();
});

test("who works at one device hears of another, and ends it", async ({ browser, ask }) => {
  const [login = ""] = await seated(ask, project);
  const page = await as(browser, login);
  const context = await browser.newContext({ viewport: phone, userAgent: iPhone });
  await signIn(await context.newPage(), login);
  await expect(page.getByRole("button", { name: /^消息，[1-9]/ })).toBeVisible(); // told at once
  await page.goto("/notices");
  const told = page.getByRole("listitem").filter({ hasText: "您的账号在另一台设备登录" });
  await expect(told).toHaveCount(1);
  await expect(told).toContainText("Safari 18 · iPhone（127.0.0.1）");
  await expectAccessible(page);
  await told.getByRole("link", { name: "结束该会话并修改密码" }).click();
  await expectHeading(page, "我的账号");
  await expect(page.getByText("本机", { exact: true })).toHaveCount(1);
  await page.getByRole("button", { name: "结束会话：Safari 18 · iPhone" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "结束" }).click();
  await expect(dialog).toBeHidden(); // it names the session too
  await expect(page.getByText("Safari 18 · iPhone")).toBeHidden();
});

/** What somebody is called. */
async function nameOf(ask: Ask, login: string): Promise<string> {
  const { account } = await ask<{ account: { name: string } }>(login, "{ account { name } }");
  return account.name;
}
