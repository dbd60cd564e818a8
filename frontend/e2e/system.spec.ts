import { type Browser, expect, type Page } from "@playwright/test";
import { enter, makeAccount, password } from "./accounts";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { as, signIn } from "./people";

const menu = (page: Page) => page.getByRole("navigation", { name: "菜单" });

async function closeAll(...pages: Page[]): Promise<void> {
  await Promise.all(pages.map((page) => page.context().close()));
}

/** The clicks on a page, as its reader counts them. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { clicks: number };
    counted.clicks = 0;
    addEventListener("click", ({ detail }) => {
      if (detail > 0) counted.clicks += 1;
    });
  });
  return () => page.evaluate(() => (window as unknown as { clicks: number }).clicks);
}

async function find(page: Page, login: string): Promise<void> {
  await page.getByRole("textbox", { name: "关键词" }).fill(login);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: "分页" })).toContainText("共 1 条");
}

test("a role is granted in four clicks, refused where it excludes one held, and taken back", async ({
  browser,
}) => {
  const admin = await as(browser, "ADMIN");
  const login = await makeAccount(admin, "钟新人");
  const page = await as(browser, "SECURITY_ADMIN");
  const clicks = await countClicks(page);
  await menu(page).getByRole("link", { name: "用户与单位" }).click();
  await find(page, login);
  await page.getByRole("link", { name: "钟新人" }).click();
  await expect(page.getByText("此账号还没有角色")).toBeVisible();
  const form = page.getByRole("form", { name: "授予角色" });
  await form.getByLabel("角色").selectOption("UNIT_CLERK");
  await form.getByLabel("单位").fill("205001");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByRole("status")).toHaveText("已授予：单位经办");
  expect((await clicks()) + 1, "with the one that opens the choice of roles").toBeLessThanOrEqual(4);
  const held = page.getByRole("region", { name: "角色", exact: true }).getByRole("row");
  await expect(held.filter({ hasText: "单位经办" })).toContainText("佛山市南海区教育局");

  await form.getByLabel("角色").selectOption("AUDITOR");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByRole("alert")).toBeFocused();
  await expect(form.getByRole("alert")).toContainText("互斥，且不得兼任业务角色（已有角色：单位经办）");
  await form.getByRole("alert").getByRole("link").click();
  await expect(form.getByLabel("角色")).toBeFocused();
  await expect(form.getByLabel("角色")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page);

  await page.getByRole("button", { name: "收回角色：单位经办" }).click();
  const dialog = page.getByRole("dialog", { name: "收回角色：单位经办" });
  await dialog.getByRole("button", { name: "收回" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("已结束的角色（1）")).toBeVisible();
  await closeAll(admin, page);
});

test("a role that needs a unit is refused without one, at its field", async ({ browser }) => {
  const admin = await as(browser, "ADMIN");
  const login = await makeAccount(admin, "范围人");
  const page = await as(browser, "SECURITY_ADMIN");
  await page.goto(`/system/users?keyword=${login}`);
  await page.getByRole("link", { name: "范围人" }).click();
  const form = page.getByRole("form", { name: "授予角色" });
  await form.getByLabel("角色").selectOption("SECTION_REVIEWER");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByRole("alert").getByRole("link", { name: "该角色须指定科室" })).toBeVisible();
  await form.getByLabel("角色").selectOption("LEADER");
  await form.getByRole("checkbox", { name: "科教文卫科" }).check();
  await form.getByLabel("结束日期").fill("2099-12-31");
  await form.getByRole("button", { name: "保存" }).click();
  const row = page.getByRole("row").filter({ hasText: "局领导" });
  await expect(row).toContainText("分管科教文卫科");
  await expect(row).toContainText("至 2099-12-31");
  await closeAll(admin, page);
});

test("nobody changes the own roles, nor disables the own account", async ({ browser }) => {
  for (const [who, says] of [
    ["SECURITY_ADMIN", "不能授予角色"],
    ["ADMIN", "不能对本人的账号进行此操作"],
  ] as const) {
    const page = await as(browser, who);
    await page.goto(`/system/users?role=${who}`);
    const own = (await page.getByRole("button", { name: /^账号/ }).locator("b").textContent()) ?? "";
    await page.getByRole("link", { name: own }).first().click();
    await expect(page.getByText(says).first()).toBeVisible();
    await expect(page.getByRole("form", { name: "授予角色" })).toBeHidden();
    await closeAll(page);
  }
});

test("a disabled account is out at once and cannot come back until it is enabled", async ({ browser }) => {
  const admin = await as(browser, "ADMIN");
  const login = await makeAccount(admin, "停用人");
  const page = await fresh(browser);
  await enter(page, login);
  await expect(menu(page)).toBeVisible();
  await admin.getByRole("button", { name: "停用账号" }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "停用账号" }).click();
  await expect(admin.getByRole("button", { name: "启用账号" })).toBeVisible();
  await menu(page).getByRole("link", { name: "消息" }).click();
  await expect(page.getByRole("dialog", { name: "登录已过期" })).toBeVisible();
  await enter(page, login);
  await expect(page.getByRole("alert")).toBeVisible();
  await admin.getByRole("button", { name: "启用账号" }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "启用账号" }).click();
  await expect(admin.getByRole("button", { name: "停用账号" })).toBeVisible();
  await enter(page, login);
  await expect(menu(page)).toBeVisible();
  await admin.goto("/");
  await expect(admin.getByRole("region", { name: "近 24 小时登录失败的账号" })).toContainText(login);
  await closeAll(admin, page);
});

async function fresh(browser: Browser): Promise<Page> {
  return (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
}

test("the filters of the accounts stand in the URL, and going back restores them", async ({ page }) => {
  await signIn(page, "ADMIN");
  await page.goto("/system/users");
  const total = page.getByRole("navigation", { name: "分页" }).getByRole("status");
  const all = (await total.textContent()) ?? "";
  await page.getByLabel("角色").selectOption("EXPERT");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(total).not.toHaveText(all);
  expect(new URL(page.url()).search).toBe("?role=EXPERT");
  await page.goBack();
  await expect(total).toHaveText(all);
  await page.getByRole("link", { name: "单位与科室" }).click();
  await page.getByRole("textbox", { name: "关键词" }).fill("小学");
  await page.getByRole("button", { name: "查询" }).click();
  const row = page.getByRole("row").filter({ hasText: "205101" });
  await expect(row).toContainText("区教育局");
  await expect(row).toContainText("科教文卫科");
});

test("devices are seen and ended, and a new password is judged by the rule said before", async ({
  browser,
}) => {
  const admin = await as(browser, "ADMIN");
  const login = await makeAccount(admin, "本人");
  const [here, there] = [await fresh(browser), await fresh(browser)];
  await enter(there, login);
  await expect(menu(there)).toBeVisible();
  await enter(here, login);
  await here.getByRole("button", { name: /^账号/ }).click();
  await here.getByRole("link", { name: "我的账号" }).click();
  await expectHeading(here, "我的账号");
  await expect(here.getByText("您还没有角色")).toBeVisible();
  const devices = here.getByRole("region", { name: "登录的设备" }).getByRole("listitem");
  await expect(devices).toHaveCount(2);
  await expect(devices.filter({ hasText: "本机" })).toHaveCount(1);
  await devices.getByRole("button", { name: /^结束会话/ }).click();
  await here.getByRole("dialog").getByRole("button", { name: "结束" }).click();
  await expect(devices).toHaveCount(1);
  await menu(there).getByRole("link", { name: "消息" }).click();
  await expect(there.getByRole("dialog", { name: "登录已过期" })).toBeVisible();

  const form = here.getByRole("region", { name: "修改密码" });
  await expect(form.getByText("12 至 128 个字符")).toBeVisible();
  const change = async (old: string, next: string, again = next) => {
    await form.getByLabel("原密码").fill(old);
    await form.getByLabel(/^\*?\s*新密码$/).fill(next);
    await form.getByLabel("再输一次新密码").fill(again);
    await form.getByRole("button", { name: "修改密码" }).click();
  };
  for (const [old, next, again, says] of [
    [password, "caizheng2027", undefined, "密码太容易被猜中"],
    ["not the old one", "seven quiet lanterns up", undefined, "原密码不正确"],
    [password, "seven quiet lanterns up", "seven loud lanterns up", "两次输入的新密码不一致"],
  ] as const) {
    await change(old, next, again);
    await expect(form.getByRole("alert")).toContainText(says);
  }
  await change(password, "seven quiet lanterns up");
  await expect(form.getByRole("status")).toHaveText("密码已修改，其他设备已退出。");
  await enter(there, login, "seven quiet lanterns up");
  await expect(menu(there)).toBeVisible();
  await closeAll(admin, here, there);
});

test("the trail tells who did what, what stood there before, and its place in the chain", async ({
  browser,
}) => {
  const admin = await as(browser, "ADMIN");
  await makeAccount(admin, "留痕人");
  await admin.getByRole("button", { name: "停用账号" }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "停用账号" }).click();
  await expect(admin.getByRole("button", { name: "启用账号" })).toBeVisible();
  const id = new URL(admin.url()).pathname.split("/").at(-1) ?? "";
  const page = await as(browser, "AUDITOR");
  await page.goto(`/system/users/${id}`);
  await page.getByRole("link", { name: "此账号的变更记录" }).click();
  await expectHeading(page, "审计日志");
  const newest = page.getByRole("row").filter({ hasText: "修改" }).first();
  await expect(newest).toContainText("admin");
  await expect(newest).toContainText("成功");
  await newest.getByRole("button", { name: /^展开：.* 修改$/ }).click();
  const changes = page.getByRole("table", { name: "变更内容" });
  await expect(changes.getByRole("row", { name: /^状态/ })).toContainText("ACTIVE");
  await expect(changes.getByRole("row", { name: /^状态/ })).toContainText("DISABLED");
  await expect(page.getByText(/第 \d+ 条，已封存/)).toBeVisible();
  await expectAccessible(page);
  await closeAll(admin, page);
});

test("a clerk reads the own acts only, and an administrator no business figures", async ({ browser }) => {
  const clerk = await as(browser, "clerk.205001");
  await clerk.goto("/audit?from=2020-01-01");
  const rows = clerk.getByRole("row").filter({ has: clerk.getByRole("button") });
  await expect(rows.first()).toBeVisible();
  for (const row of await rows.all()) await expect(row).toContainText("clerk.205001");
  const admin = await as(browser, "ADMIN");
  await admin.goto("/audit?object=Declaration&from=2020-01-01");
  await admin
    .getByRole("button", { name: /^展开：/ })
    .first()
    .click();
  await expect(admin.getByText("您的角色不查看此类内容")).toBeVisible();
  await closeAll(clerk, admin);
});

test("a standard shows its rules in words, its hash and its batches; the calendar its year", async ({
  page,
}) => {
  await signIn(page, "PERF_OFFICE");
  await menu(page).getByRole("link", { name: "标准与规则" }).click();
  await page.getByRole("row").filter({ hasText: "筛选规则" }).getByRole("link").last().click();
  await expect(page.getByRole("row").filter({ hasText: "大额项目" })).toContainText("申请金额 ≥ 500 万元");
  await expect(page.getByRole("row").filter({ hasText: "延续项目增幅过大" })).toContainText(
    "比上年增幅 > 20%",
  );
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await expect(page.getByRole("link", { name: /绩效申报（第一批）/ })).toBeVisible();
  await page.goBack();
  await page.getByRole("row").filter({ hasText: "工作日历" }).getByRole("link").click();
  await page.getByRole("button", { name: "2026 年" }).click();
  const february = page.getByRole("table", { name: "2 月", exact: true });
  await expect(february.getByRole("cell", { name: "17 春节" })).toBeVisible();
  await expect(february.getByRole("cell", { name: "14 调休上班" })).toBeVisible();
});

test("the dry run names every rule that matches and the one that decides", async ({ page }) => {
  await signIn(page, "SECTION_REVIEWER");
  await menu(page).getByRole("link", { name: "筛选试算" }).click();
  const form = page.getByRole("form", { name: "项目情况" });
  await form.getByRole("button", { name: "试算" }).click();
  await expect(form.getByRole("alert")).toBeFocused();
  await expect(form.getByRole("alert").getByRole("link")).toHaveCount(3);
  await form.getByLabel("项目类别").selectOption("SPECIFIC");
  await form.getByLabel("项目属性").selectOption("CONTINUED");
  await form.getByLabel("申请金额（万元）").fill("-1");
  await form.getByRole("button", { name: "试算" }).click();
  await expect(form.getByLabel("申请金额（万元）")).toHaveAttribute("aria-invalid", "true");
  await form.getByLabel("申请金额（万元）").fill("４８０");
  await form.getByLabel("上年预算（万元）").fill("300");
  await form.getByRole("button", { name: "试算" }).click();
  const verdict = page.getByRole("region", { name: "试算结果" });
  await expect(verdict).toContainText("比上年增幅 60%");
  const rows = verdict.getByRole("row").filter({ has: page.getByRole("cell") });
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText("S80_GROWTH");
  await expect(rows.nth(0)).toContainText("决定结果");
  await expect(rows.nth(2)).toContainText("S999_DEFAULT");
});

test("what a role may not open, what is closed and what is not there", async ({ browser }) => {
  const office = await as(browser, "PERF_OFFICE");
  await office.goto("/declarations");
  const other = office.getByRole("row").filter({ hasText: "住房城乡建设" }).getByRole("link").first();
  const closed = (await other.getAttribute("href")) ?? "";
  expect(closed).toMatch(/^\/declarations\/[0-9a-f-]{36}/);
  const page = await as(browser, "clerk.205001");
  const answers: string[] = [];
  page.on("response", async (response) => {
    if (response.url().endsWith("/graphql")) answers.push(await response.text().catch(() => ""));
  });
  const shown = async (path: string) => {
    await page.goto(path);
    await expectHeading(page, "无权访问");
    return page.getByRole("main").textContent();
  };
  const page404 = await shown("/declarations/01900000-0000-7000-8000-000000000000");
  expect(page404).toContain("不存在，或您无权查看");
  answers.length = 0;
  expect(await shown(closed)).toBe(page404);
  const told = answers.filter((text) => text.includes("declaration")).join("\n");
  expect(told).toContain("E_NOT_FOUND");
  expect(told).not.toContain("住房");
  expect(await shown("/declarations/not-an-id")).toBe(page404);
  await expectAccessible(page);
  const role = await shown("/system/users");
  expect(role).toContain("您的角色不能打开此页面");
  expect(role).toContain("此页面供系统管理员、安全管理员、审计管理员使用。");
  expect(role).toContain("请联系本单位管理员或财政局绩效办");
  await shown("/review");
  await shown("/nowhere");
  await closeAll(office, page);
});
