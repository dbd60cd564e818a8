import { expect } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { finishedBatch } from "./filed";
import { as } from "./people";
import { expectNoSideways, phone } from "./visits";

test.describe.configure({ mode: "serial" });

test("anybody reads approved targets and results, without signing in", async ({ page }) => {
  await page.goto("/public");
  await expectHeading(page, "预算绩效信息公开");
  await expect(page.getByRole("row", { name: /基本公共卫生服务/ }).first()).toBeVisible();
  await expect(page.getByText("应急物资")).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole("combobox", { name: "内容" }).selectOption({ label: "自评结果" });
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page).toHaveURL(/kind=RESULTS/);
  await expect(page.getByRole("status").filter({ hasText: "共 1 项" })).toBeVisible();
  await page.getByRole("row").nth(1).getByRole("link").click();
  await expect(page.getByRole("region", { name: "资金" })).toContainText("预算执行率");
  await expect(page.getByRole("table")).toContainText("实际完成值");
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectNoSideways(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Target of the year" })).toBeVisible();
  await expectAccessible(page);

  await page.goto("/public?item=018f0000-0000-7000-8000-000000000000");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("There is nothing public here, or it was withdrawn.")).toBeVisible();
});

test("the office withdraws what is public, and makes it public again", async ({ browser, ask }) => {
  const batch = (await finishedBatch(ask)).id;
  const page = await as(browser, "office");
  await page.goto(`/batches/${batch}`);
  await page.getByRole("link", { name: "信息公开" }).click();
  await expectHeading(page, "绩效信息公开");
  await expectAccessible(page);

  const kept = page.getByRole("row", { name: /应急物资/ });
  await expect(kept).toContainText("不予公开");
  const row = page.getByRole("row", { name: /基本公共卫生服务/ });
  await row.getByRole("button", { name: /^公开预览/ }).click();
  await expect(page.getByRole("dialog")).toContainText("年度绩效目标");
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).last().click();

  await row.getByRole("button", { name: /^撤下/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("有误");
  await dialog.getByRole("button", { name: "撤下" }).click();
  await expect(dialog).toContainText("不少于 5 个字");
  await dialog.getByRole("textbox").fill("公开的目标值有误，更正后再公开");
  await dialog.getByRole("button", { name: "撤下" }).click();
  await expect(row).toContainText("已撤下");
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto("/public?keyword=基本公共卫生服务");
  await expect(stranger.getByText("没有符合条件的公开内容。")).toBeVisible();

  await row.getByRole("button", { name: "恢复公开" }).click();
  await expect(row).toContainText("本次恢复公开");
  await page.getByRole("button", { name: "公开绩效目标" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "公开绩效目标" }).click();
  await expect(page.getByText(/已公开 \d+ 个项目的绩效目标/)).toBeVisible();
  await expect(row).toContainText("已公开");
  await stranger.reload();
  await expect(stranger.getByRole("row", { name: /基本公共卫生服务/ })).toBeVisible();
  await page.context().close();
  await stranger.context().close();
});

test("the office withdraws the results of a finished year", async ({ browser, ask }) => {
  const { publicPage } = await ask<{ publicPage: { rows: { projectName: string; year: number }[] } }>(
    "office",
    "{ publicPage(filter: { kind: RESULTS }) { rows { projectName year } } }",
  );
  const [shown] = publicPage.rows;
  const { declarations } = await ask<{
    declarations: { edges: { node: { batch: { id: string } } }[] };
  }>(
    "office",
    `query ($filter: DeclarationFilter) { declarations(filter: $filter, first: 1) { edges { node { batch { id } } } } }`,
    { filter: { keyword: shown?.projectName, budgetYear: shown?.year, stages: ["APPROVED"] } },
  );
  const page = await as(browser, "office");
  await page.goto(`/batches/${declarations.edges[0]?.node.batch.id}/disclosure`);
  const row = page.getByRole("row", { name: new RegExp(shown?.projectName ?? "") });
  await row.getByRole("button", { name: /^撤下自评结果/ }).click();
  const dialog = page.getByRole("dialog", { name: /^撤下自评结果/ });
  await dialog.getByRole("textbox").fill("自评数据复核后有更正，重新公开");
  await dialog.getByRole("button", { name: "撤下" }).click();
  await expect(row).toContainText("自评数据复核后有更正");
  await expect(row.getByRole("button", { name: /^撤下自评结果/ })).toHaveCount(0);
  await expectAccessible(page);
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto("/public?kind=RESULTS");
  await expect(stranger.getByText("没有符合条件的公开内容。")).toBeVisible();
  await page.context().close();
  await stranger.context().close();
});
