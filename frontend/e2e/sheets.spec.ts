import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible } from "./axe";
import { drafted, finishedBatch, openBatch, unique } from "./filed";
import { signIn } from "./people";
import { workbookOf } from "./workbook";

/** What a button has the browser save. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const taking = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const download = await taking;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("an official form comes as Word, PDF and Excel from its page", async ({ page, ask }) => {
  const { id, nameZh } = await drafted(ask, "211001", "环境监测服务");
  await signIn(page, "clerk.211001");
  await page.goto(`/declarations/${id}`);
  const form = "项目支出绩效目标申报表";
  await expect(page.getByRole("group", { name: `打印${form}` })).toBeVisible();
  for (const [kind, ending, begins] of [
    ["Word", "docx", "PK"],
    ["PDF", "pdf", "%PDF"],
    ["Excel", "xlsx", "PK"],
  ] as const) {
    const { name, bytes } = await saved(page, `${form} ${kind}`);
    expect(name).toBe(`${form}（${nameZh}）.${ending}`);
    expect(bytes.toString("latin1", 0, begins.length)).toBe(begins);
  }
  await expectAccessible(page);
});

/** A project of the template's first sheet, and its rows on the others. */
function filled(nameZh: string, year: number, kind: string) {
  return workbookOf({
    申报项目: [
      [
        "序号",
        "项目名称",
        "项目类别",
        "项目属性",
        "开始日期",
        "结束日期",
        "申请金额（万元）",
        "年度绩效目标",
      ],
      [
        "1",
        nameZh,
        kind,
        "新增项目",
        `${year}-01-01`,
        `${year}/12/31`,
        "12.5",
        "更新设备 10 台，年底前全部投入使用。",
      ],
    ],
    资金来源: [
      ["序号", "资金来源", "金额（万元）"],
      ["1", "一般公共预算", "12.5"],
    ],
  });
}

test("declarations are brought in: faults by row and column, then drafts", async ({ page, ask }) => {
  const { budgetYear } = await openBatch(ask);
  const nameZh = unique("设备更新");
  await signIn(page, "clerk.211001");
  await page.goto("/imports");
  const template = await saved(page, "下载模板");
  expect(template.name).toBe("项目申报表导入模板.xlsx");
  expect(template.bytes.toString("latin1", 0, 2)).toBe("PK");

  const choose = async (bytes: Buffer) =>
    page.getByLabel("选择文件").setInputFiles({
      name: "申报表.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: bytes,
    });
  await choose(filled(nameZh, budgetYear, "没有的类别"));
  await page.getByRole("button", { name: "校验" }).click();
  const faults = page.getByRole("alert");
  await expect(faults.getByRole("heading", { name: "有 1 处错误，没有导入任何内容" })).toBeVisible();
  await expect(faults).toContainText("工作表“申报项目”第2行C列（项目类别）：");
  await expect(page.getByRole("button", { name: "导入", exact: true })).toBeDisabled();
  await expectAccessible(page);

  await choose(filled(nameZh, budgetYear, "特定目标类项目"));
  await page.getByRole("button", { name: "校验" }).click();
  await expect(page.getByRole("status").getByText("共 1 行，没有错误")).toBeVisible();
  await expect(
    page.getByRole("table", { name: "将要改变的内容" }).getByRole("row", { name: nameZh }),
  ).toBeVisible();
  await page.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByText("已导入 1 个项目，均为草稿")).toBeVisible();
  await expect(page.getByRole("row", { name: /申报表\.xlsx/ }).first()).toBeVisible();

  await page.goto(`/declarations?keyword=${encodeURIComponent(nameZh)}`);
  await expect(page.getByRole("row", { name: nameZh })).toContainText("草稿");
  const list = await saved(page, "导出 CSV");
  expect(list.bytes.toString("utf8")).toContain(nameZh);
  expect((await saved(page, "导出 Excel")).bytes.toString("latin1", 0, 2)).toBe("PK");
});

test("the forms of a batch are printed together, with progress", async ({ page, ask }) => {
  const { nameZh } = await finishedBatch(ask);
  await signIn(page, "office");
  await page.goto("/prints");
  await page.getByLabel("批次").selectOption({ label: nameZh });
  await page.getByRole("button", { name: "开始打印" }).click();
  const run = page.getByRole("listitem", { name: `${nameZh}项目支出绩效目标申报表` }).first();
  await expect(run.getByRole("progressbar")).toBeVisible();
  await expect(run.getByRole("button", { name: "下载" })).toBeVisible({ timeout: 60_000 });
  await expect(run.getByRole("status")).toContainText(/已打印 (\d+) \/ \1 份/);
  await expectAccessible(page);
  const archive = await saved(page, "下载");
  expect(archive.name).toBe(`${nameZh}项目支出绩效目标申报表.zip`);
  expect(archive.bytes.toString("latin1", 0, 2)).toBe("PK");
});
