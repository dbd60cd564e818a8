import { expect } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { as, signIn } from "./people";

test("a list is narrowed by a keyword that the URL keeps, and going back restores it", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/projects");
  await expectHeading(page, "项目库");
  const total = page.getByRole("status").filter({ hasText: /^共 \d+ 条$/ });
  const keyword = page.getByRole("textbox", { name: "关键词" });
  await expect(total).toBeVisible();
  expect(await countOf(total.textContent())).toBeGreaterThan(20);

  await keyword.fill("校车");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(total).toHaveText("共 1 条");
  expect(new URL(page.url()).searchParams.get("keyword")).toBe("校车");
  await page.reload();
  await expect(total).toHaveText("共 1 条");
  await expect(keyword).toHaveValue("校车");

  await page.goBack();
  await expect(keyword).toHaveValue("");
  await expect(total).not.toHaveText("共 1 条");
  expect(await countOf(total.textContent())).toBeGreaterThan(20);
});

test("a number of the batch's board leads to just the declarations that it counts", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/batches");
  await page.getByRole("link", { name: /第一批/ }).click();
  const approved = page.getByRole("link", { name: /^预算已批复/ });
  const count = await countOf(approved.textContent());
  await approved.click();
  await expectHeading(page, "绩效申报");
  await expect(page.getByRole("status").filter({ hasText: `共 ${count} 条` })).toBeVisible();
  await expectAccessible(page);
});

test("conditions in words and the bar's choices say the same, and both stand in the URL", async ({
  page,
}) => {
  await signIn(page, "office");
  await page.goto("/declarations");
  const words = page.getByRole("textbox", { name: "关键词" });
  const outcome = page.getByRole("combobox", { name: "筛选结果" });
  await words.fill("筛选:免评");
  await page.getByRole("group", { name: "补全" }).getByRole("button").first().click();
  await expect(outcome).toHaveValue("EXEMPT");
  await words.press("End");
  await words.pressSequentially("金额:>10 公用");
  await expect(page.getByRole("textbox", { name: "金额不低于" })).toHaveValue("10.000001");
  await expectAccessible(page);
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page).toHaveURL(/outcome=EXEMPT/);
  const url = new URL(page.url()).searchParams;
  expect(url.get("q")).toContain("金额:>10 公用");
  expect(url.get("keyword")).toBe("公用");

  await outcome.selectOption("");
  await expect(words).toHaveValue("金额:>10 公用");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page).not.toHaveURL(/outcome=/);

  // What a figure of a table counts stands in words too, so that a view keeps all of it.
  await page.goto("/declarations?counted=HANDED_IN&passed=SECTION_REVIEW&dispersion=WITHIN_5");
  await expect(words).toHaveValue('口径:已申报 极差:"不超过 5 分" 已过:业务科室审查');
  await expect(page.getByRole("button", { name: "保存为视图" })).toBeVisible();

  await words.fill("壮态:草稿");
  await page.getByRole("button", { name: "查询" }).click();
  const told = page.getByRole("alert");
  await expect(told).toContainText("“壮态:草稿”不是可用的条件。");
  await expectAccessible(page);
  await told.getByRole("button", { name: "改为 状态:草稿" }).click();
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page).toHaveURL(/stages=.*DRAFT/);
});

test("a query is kept under a name, opens the list, and is shared by the office", async ({
  page,
  browser,
}) => {
  const name = `急件${Date.now() % 100000}`;
  await signIn(page, "office");
  await page.goto("/declarations");
  await page.getByRole("textbox", { name: "关键词" }).fill("状态:业务科室审查 金额:>1");
  await page.getByRole("button", { name: "查询" }).click();
  await page.getByRole("button", { name: "保存为视图" }).click();
  const dialog = page.getByRole("dialog", { name: "保存视图" });
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toContainText("请填写视图名称");
  await dialog.getByRole("textbox", { name: "视图名称" }).fill(name);
  await dialog.getByRole("checkbox", { name: "打开列表时使用" }).check();
  await dialog.getByRole("combobox", { name: "共享给" }).selectOption("SECTION_REVIEWER");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "保存" }).click();
  const views = page.getByRole("navigation", { name: "常用视图" });
  await expect(views.getByRole("button", { name })).toHaveAttribute("aria-pressed", "true");

  // The list opens with it; 重置 shows all.
  await page.goto("/declarations");
  await expect(page).toHaveURL(/stages=.*SECTION_REVIEW/);
  await page.getByRole("button", { name: "重置" }).click();
  await expect(page).not.toHaveURL(/stages=/);
  await expect(views.getByRole("button", { name })).toHaveAttribute("aria-pressed", "false");

  const section = await as(browser, "section.edu");
  await section.goto("/declarations");
  const theirs = section.getByRole("navigation", { name: "常用视图" }).getByRole("button", { name });
  await expect(theirs).toContainText("业务科室共享");
  await theirs.click();
  await expect(section).toHaveURL(/stages=.*SECTION_REVIEW/);
  await section.context().close();

  await views.getByRole("button", { name: "管理视图" }).click();
  const rows = page.getByRole("dialog", { name: "管理视图" });
  await expectAccessible(page);
  await rows.getByRole("button", { name: `删除 ${name}` }).click();
  await expect(rows.getByText(name)).toBeHidden();
});

async function countOf(text: Promise<string | null>): Promise<number> {
  return Number((await text)?.replace(/\D/g, ""));
}
