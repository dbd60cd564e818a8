import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { finishedBatch } from "./filed";
import { signIn } from "./people";
import { workbookOf } from "./workbook";

/** What a button has the browser save. */
async function saved(page: Page, button: string): Promise<{ name: string; begins: string; bytes: Buffer }> {
  const taking = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const download = await taking;
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), begins: bytes.toString("latin1", 0, 4), bytes };
}

test("all tables for leaders are printed as they are narrowed", async ({ page }) => {
  test.slow();
  await signIn(page, "leader");
  await page.goto("/statistics?year=2027");
  await expectHeading(page, "报表中心");
  for (const [kind, ending, begins] of [
    ["PDF", "pdf", "%PDF"],
    ["Word", "docx", "PK"],
    ["Excel", "xlsx", "PK"],
  ] as const) {
    const file = await saved(page, `打印全部统计表 ${kind}`);
    expect(file.name).toBe(`绩效管理统计表.${ending}`);
    expect(file.begins).toContain(begins);
  }
});

test("indicators, what was granted nothing, and hours saved have tables that open", async ({ page }) => {
  await signIn(page, "leader");
  await page.goto("/statistics?year=2027&table=indicators");
  const levels = page.getByRole("table", { name: "指标质量（分二级指标）" });
  await levels.getByRole("row").nth(1).getByRole("link").nth(1).click();
  await expect(page).toHaveURL(/level2=/);
  await expect(page.getByText(/^统计口径：已申报、有定量指标、二级指标/)).toBeVisible();
  await expect(page.getByRole("navigation", { name: "分页" })).toContainText(/共 [1-9]/);
  await expectAccessible(page);
  await page.goto("/statistics?year=2027&table=zeros");
  await expect(
    page.getByRole("table", { name: "核定为零" }).or(page.getByText("没有核定为零的项目。")),
  ).toBeVisible();
  await page.goto("/statistics?year=2027&table=outcomes");
  await expect(page.getByText(/^豁免评审和科室审核的项目节省专家工时 [\d.]+ 小时/)).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "金额占比" })).toBeVisible();
  await expectAccessible(page);
});

test("forms of projects selected by hand are printed together", async ({ page, ask }) => {
  const { id } = await finishedBatch(ask);
  await signIn(page, "office");
  await page.goto(`/declarations?batch=${id}`);
  const boxes = page.getByRole("checkbox", { name: /^选择 / });
  await boxes.nth(1).click();
  await boxes.nth(2).click();
  await page.getByRole("button", { name: "打印所选" }).click();
  const dialog = page.getByRole("dialog", { name: "打印所选的 2 个项目" });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "开始打印" }).click();
  await dialog.getByRole("link", { name: "查看进度" }).click();
  const run = page.getByRole("listitem", { name: "选定项目项目支出绩效目标申报表" }).first();
  await expect(run.getByRole("button", { name: "下载" })).toBeVisible({ timeout: 60_000 });
  await expect(run.getByRole("status")).toContainText("已打印 2 / 2 份");
});

test("code lists are judged sheet by sheet, and sections come in before units", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/imports?of=codes");
  expect((await saved(page, "下载模板")).name).toBe("代码表导入模板.xlsx");
  const choose = async (rows: string[][]) => {
    await page.getByLabel("选择文件").setInputFiles({
      name: "代码表.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: workbookOf({ 项目标签: [["代码", "名称"], ...rows] }),
    });
    await page.getByRole("button", { name: "校验" }).click();
  };
  await choose([
    ["IT", "信息化"],
    ["IT", ""],
  ]);
  const faults = page.getByRole("alert");
  await expect(faults.getByRole("heading", { name: "有 2 处错误，没有导入任何内容" })).toBeVisible();
  await expect(faults).toContainText("工作表“项目标签”第3行A列（代码）：与第2行重复");
  await expectAccessible(page);
  await choose([["IT", "数字化"]]);
  await expect(page.getByRole("table", { name: "将要改变的内容" })).toContainText(
    "项目标签：名称由“信息化”改为“数字化”",
  );
  await expectAccessible(page);
  await signIn(page, "ADMIN");
  await page.goto("/imports");
  await expect(page.getByRole("heading", { name: "业务科室", level: 2 })).toBeVisible();
  await page.getByRole("navigation", { name: "表格种类" }).getByRole("link", { name: "预算单位" }).click();
  await expect(page.getByRole("heading", { name: "预算单位", level: 2 })).toBeVisible();
});

test("a batch is copied into the next year", async ({ page, ask }) => {
  const { id, budgetYear } = await finishedBatch(ask);
  await signIn(page, "office");
  await page.goto(`/batches/${id}`);
  await page.getByRole("link", { name: "复制到下一年" }).click();
  await expectHeading(page, "新建批次");
  await expect(page.getByLabel("批次编码")).toHaveValue(`${budgetYear + 1}-1`);
  await expect(page.getByRole("textbox", { name: "预算年度" })).toHaveValue(String(budgetYear + 1));
  const own = page.getByRole("group", { name: /^各科室额度/ });
  const limits = own.getByRole("textbox");
  await limits.first().fill("9000000");
  await page.getByRole("textbox", { name: "资金总额（万元）" }).fill("30000");
  await expectAccessible(page);
  await page.getByRole("button", { name: "保存批次" }).click();
  await expect(page.getByRole("alert")).toContainText("超过资金总额 30000 万元");
  await limits.first().fill("1200");
  await page.getByLabel("批次编码").fill(`${budgetYear + 1}-${Date.now()}`);
  await page.getByRole("button", { name: "保存批次" }).click();
  await page.getByRole("link", { name: "资金安排" }).click();
  await page.getByRole("button", { name: "设定资金总额" }).click();
  await expect(page.getByRole("dialog").getByRole("group").getByRole("textbox").first()).toHaveValue("1200");
});

test("indicator levels come back as they went out, and a wrong cell is named", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/imports?of=taxonomy");
  expect((await saved(page, "下载模板")).name).toBe("指标分类导入模板.xlsx");
  const choose = async (buffer: Buffer) => {
    await page.getByLabel("选择文件").setInputFiles({
      name: "指标分类.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer,
    });
    await page.getByRole("button", { name: "校验" }).click();
  };
  const book = await saved(page, "导出现有数据");
  await choose(book.bytes);
  await expect(page.getByRole("alert")).toContainText("与现行指标分类没有差别");
  await choose(
    workbookOf({
      佐证方式: [
        ["代码", "名称"],
        ["DIRECT", ""],
      ],
    }),
  );
  await expect(page.getByRole("alert")).toContainText("工作表“佐证方式”第2行B列（名称）：没有名称");
  await choose(workbookOf({ 指标值来源: [["指标值来源"], ["计划标准"], ["国家标准"]] }));
  await expect(page.getByRole("table", { name: "将要改变的内容" })).toContainText("指标值来源：新增");
  await expectAccessible(page);
});

test("several self-evaluations are tried at once by their own steps", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/self-evaluations?year=2025&stage=CONFIRMED");
  await page
    .getByRole("checkbox", { name: /^选择 / })
    .first()
    .click();
  await page.getByRole("button", { name: "批量办理" }).click();
  const dialog = page.getByRole("dialog", { name: "批量办理：已选 1 项" });
  await dialog.getByRole("radio", { name: /^公开/ }).check();
  await dialog.getByRole("button", { name: "试办" }).click();
  await expect(dialog.getByRole("status")).toContainText("可办 1 项");
  await expect(dialog.getByRole("row").nth(1)).toContainText("自评确认 → 已公开");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "取消" }).click();
});
