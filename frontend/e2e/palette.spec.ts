import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { as, signIn } from "./people";

/** Opens the palette by the keys, and waits until it listens. */
async function summon(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("combobox", { name: "搜索" })).toBeFocused();
}

const palette = (page: Page) => page.getByRole("dialog", { name: "命令面板" });

test("Ctrl K finds a page by its name, by keys alone, and Escape gives the focus back", async ({ page }) => {
  await signIn(page, "PERF_OFFICE");
  await page.getByRole("button", { name: "全局搜索" }).focus();
  await page.keyboard.press("Control+k");
  const search = palette(page).getByRole("combobox", { name: "搜索" });
  await expect(search).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "全局搜索" })).toBeFocused();

  await summon(page);
  await page.keyboard.type("批次");
  const option = palette(page).getByRole("option", { name: "申报批次", exact: true });
  await expect(option).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(palette(page)).toBeHidden();
  await expectHeading(page, "申报批次");
});

test("it finds projects and declarations by keyword, and leads to the whole list", async ({ page }) => {
  await signIn(page, "PERF_OFFICE");
  await page.getByRole("button", { name: "全局搜索" }).click();
  await expect(palette(page).getByRole("combobox", { name: "搜索" })).toBeFocused();
  await page.keyboard.type("公用经费");
  const forms = palette(page).getByRole("group", { name: "绩效申报" });
  await expect(forms.getByRole("option").first()).toContainText("公用经费");
  await expect(palette(page).getByRole("group", { name: "项目", exact: true })).toContainText("公用经费");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/declarations\/[0-9a-f-]{36}/);
  await summon(page);
  await page.keyboard.type("2027-2");
  const more = palette(page).getByRole("option", { name: /^在绩效申报中查看/ });
  await expect(more).toBeVisible();
  await more.click();
  await expect(page).toHaveURL(/keyword=2027-2/);
  await expect(page.getByRole("navigation", { name: "分页" })).toContainText(/共 \d+ 条/);
});

test("one box finds indicators, experts, files and reports too, each by right", async ({ page, browser }) => {
  await signIn(page, "PERF_OFFICE");
  await page.getByRole("button", { name: "全局搜索" }).focus();
  for (const [text, group] of [
    ["满意度", "绩效指标"],
    ["黄示三", "专家"],
    ["绩效预算评价报告", "报告"],
    [".pdf", "附件"],
    ["教育局", "单位的申报"],
  ] as const) {
    await summon(page);
    await page.keyboard.type(text);
    await expect(
      palette(page).getByRole("group", { name: group, exact: true }).getByRole("option").first(),
    ).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
  }
  await summon(page);
  await page.keyboard.type("批次");
  await expect(palette(page).getByRole("group", { name: "办理" })).toContainText("新建申报批次");
  await page.keyboard.press("Escape");
  await summon(page);
  await page.keyboard.type("修改密码");
  await palette(page).getByRole("group", { name: "办理" }).getByRole("option", { name: "修改密码" }).click();
  await expectHeading(page, "我的账号");

  const clerk = await as(browser, "clerk.205001");
  await clerk.getByRole("button", { name: "全局搜索" }).focus();
  await summon(clerk);
  await clerk.keyboard.type("黄示三");
  await expect(palette(clerk).getByRole("status")).toContainText("没有找到");
  await clerk.keyboard.press("Control+a");
  await clerk.keyboard.type("满意度");
  await expect(palette(clerk).getByRole("group", { name: "绩效指标" })).toBeVisible();
  await clerk.context().close();
});

test("nothing found says so; what is found is the viewer's own, and nothing is done by a key", async ({
  page,
}) => {
  await signIn(page, "clerk.205001");
  const sent: string[] = [];
  page.on("request", (request) => {
    const body = request.postData() ?? "";
    if (request.url().endsWith("/graphql") && /"query":"mutation/.test(body)) sent.push(body);
  });
  await summon(page);
  await page.keyboard.type("河涌");
  await expect(palette(page).getByRole("status")).toContainText("没有找到");
  await page.keyboard.press("Enter");
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("深色");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.keyboard.press("Control+k");
  await expectAccessible(page);
  expect(sent).toEqual([]);
});

test("an administrator finds pages only", async ({ page }) => {
  await signIn(page, "ADMIN");
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("option", { name: "用户与单位" })).toBeVisible();
  await expect(palette(page).getByRole("option", { name: "项目库" })).toBeHidden();
  await page.keyboard.type("公用经费");
  await expect(palette(page).getByRole("status")).toContainText("没有找到");
});

test("the bar has search, year, language, theme, messages and account, on a phone too", async ({ page }) => {
  await signIn(page, "clerk.214101");
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const bar = page.getByRole("banner");
    for (const name of ["全局搜索", "English", "切换为深色", /^消息/, /^账号/])
      await expect(bar.getByRole("button", { name })).toBeInViewport();
    await expect(bar.getByRole("combobox", { name: "预算年度" })).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test("of two roles one may have the menu of either", async ({ page }) => {
  await signIn(page, "clerk.214101");
  const menu = page.getByRole("navigation", { name: "菜单" });
  await expect(menu.getByRole("link", { name: "我的评审" })).toBeVisible();
  await page.getByRole("button", { name: /^账号/ }).click();
  await page.getByRole("radio", { name: "单位经办" }).check();
  await expect(menu.getByRole("link", { name: "我的评审" })).toBeHidden();
  await expect(menu.getByRole("link", { name: "绩效申报" })).toBeVisible();
  await page.reload();
  await expect(menu.getByRole("link", { name: "我的评审" })).toBeHidden();
  await page.getByRole("button", { name: /^账号/ }).click();
  await page.getByRole("radio", { name: "评审专家" }).check();
  await expect(menu.getByRole("link", { name: "绩效申报" })).toBeHidden();
});

test("without a network the page says so and keeps what it shows", async ({ page, context }) => {
  await signIn(page, "PERF_OFFICE");
  await page.goto("/standards");
  await expect(page.getByRole("row").nth(3)).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText("网络已断开。页面上已填写的内容不会丢失")).toBeVisible();
  await expect(page.getByRole("row").nth(3)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("网络已断开。")).toBeHidden();
});

test("conditions are typed, completed and become the list's own filters", async ({ page }) => {
  await signIn(page, "PERF_OFFICE");
  await page.getByRole("button", { name: "全局搜索" }).focus();
  await summon(page);
  await page.keyboard.type("状");
  await palette(page).getByRole("option", { name: "状态: 补全" }).click();
  const search = palette(page).getByRole("combobox", { name: "搜索" });
  await expect(search).toHaveValue("状态:");
  await search.pressSequentially("评审完成 金额:>100 单位:农业");
  await palette(page)
    .getByRole("option", { name: /农业农村局\s+补全/ })
    .click();
  const list = palette(page).getByRole("option", { name: /^按条件列出申报/ });
  await expect(list).toContainText("状态 评审完成，金额 >100，单位 佛山市南海区农业农村局");
  await expectAccessible(page);
  await list.click();
  await expect(page).toHaveURL(/stages=.*REVIEW_CLOSED.*unit=/);
  await expect(page.getByRole("cell", { name: "区农业农村局" }).first()).toBeVisible();

  // A condition that means nothing asks for no list.
  await summon(page);
  await page.keyboard.type("金额:很多");
  await expect(palette(page).getByRole("status")).toContainText("“金额:很多”不是可用的条件");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("壮态:评审完成");
  await expect(palette(page).getByRole("option", { name: "状态:评审完成 补全" })).toBeVisible();
});
