import { expect, type Page } from "@playwright/test";

const lines = [
  ["驻点服务", "", "12", "月", "6", "", "72", "按三家询价的最低价测算"],
  ["培训", "", "7", "场", "2", "", "14", "按培训费标准测算"],
];

const indicators = [
  ["成本指标", "经济成本指标", "每个服务点年成本", "≤", "7.2", "万元", "10"],
  ["产出指标", "数量指标", "设立服务点", "≥", "12", "个", "14"],
  ["产出指标", "质量指标", "办结率", "≥", "98", "%", "14", "办结件数 ÷ 受理件数 × 100%"],
  ["产出指标", "时效指标", "平均办理时间", "≤", "3", "天", "12"],
  ["效益指标", "社会效益指标", "接待群众", "≥", "6000", "次", "20"],
  ["满意度指标", "服务对象满意度指标", "群众满意度", "≥", "90", "%", "10"],
];

/** Fills the form in as a clerk does, tables from a spreadsheet; three things are wrong in it. */
export async function fillInWrongly(page: Page, year: number): Promise<void> {
  await page.getByRole("combobox", { name: "项目类别" }).selectOption({ label: "特定目标类项目" });
  await page.getByRole("combobox", { name: "项目属性" }).selectOption({ label: "新增项目" });
  await page.getByRole("combobox", { name: "支出功能分类" }).fill("2010399");
  await page.getByLabel("开始日期").fill(`${year}-01-01`);
  await page.getByLabel("结束日期").fill(`${year}-12-31`);
  await page.getByRole("textbox", { name: "项目负责人" }).fill("陈示范");
  await page.getByRole("textbox", { name: "联系人" }).fill("李示范"); // and no telephone
  await page.getByRole("checkbox", { name: "购买服务" }).check();
  await page.getByRole("textbox", { name: "申请金额" }).fill("68"); // the lines make 86
  await page
    .getByRole("textbox", { name: "年度绩效目标" })
    .fill("在12个社区设立服务点，全年接待群众办事6000人次，办结率达到98%。");
  await page.getByRole("textbox", { name: "立项依据" }).fill("区政府年度工作要点（示例）");
  await page
    .getByRole("textbox", { name: "项目概况" })
    .fill("由本单位组织实施，资金主要用于驻点服务和培训。");
  await page
    .getByRole("textbox", { name: "申报理由" })
    .fill("现有人手不能满足群众需要，已论证其他办法，须在本年度实施。");
  await paste(page, "资金来源表", "添加一行：资金来源表", [["一般公共预算", "86"]]);
  await paste(page, "预算明细表", "添加一行：预算明细表", lines);
  await paste(page, "绩效指标表", "添加指标", indicators); // weights of 90 in all
  await page.getByRole("button", { name: "添加阶段" }).click();
  await page.getByLabel("进度计划第 1 行 阶段").fill("组织实施");
  await page.getByLabel("进度计划第 1 行 开始").fill(`${year}-01-01`);
  await page.getByLabel("进度计划第 1 行 结束").fill(`${year}-12-31`);
  await page.getByLabel("进度计划第 1 行 内容").fill("按月驻点服务，按季度培训");
  await page.getByLabel("进度计划第 1 行 计划支付（万元）").fill("86");
  await expect(page.getByRole("status").filter({ hasText: "权重合计 90 / 100" })).toBeVisible();
}

/** Adds a first row to a grid and pastes there what was copied from a spreadsheet. */
async function paste(page: Page, grid: string, add: string, rows: string[][]): Promise<void> {
  const table = page.getByRole("grid", { name: grid });
  await page.getByRole("button", { name: add }).click();
  await table.getByRole("gridcell").first().focus();
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    },
    rows.map((row) => row.join("\t")).join("\n"),
  );
  await expect(table.getByRole("row")).toHaveCount(rows.length + 1);
}
