import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible } from "./axe";
import { dayFromNow } from "./days";
import { as } from "./people";
import { expectNoSideways, phone } from "./visits";

test.describe.configure({ mode: "serial" });

const finished = new Date().getFullYear() - 1;
const unit = "216001";

/** Pastes rows into a grid that has none yet. */
async function paste(page: Page, grid: string, rows: string[][]): Promise<void> {
  const table = page.getByRole("grid", { name: grid });
  await page.getByRole("button", { name: `添加一行：${grid}` }).click();
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

/** Takes a step that is asked for once more. */
async function confirm(page: Page, step: string, done: string): Promise<void> {
  await page.getByRole("button", { name: step, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: step, exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: done })).toBeVisible();
}

test("a department's year goes from its clerk to the confirmed targets and to the score", async ({
  browser,
  ask,
}) => {
  test.setTimeout(240_000);
  const office = await as(browser, "office");
  await office.goto(`/overalls?year=${finished}`);
  await office.getByRole("button", { name: "开启填报" }).click();
  await office.getByLabel("截止日期").fill(dayFromNow(20));
  await office.getByRole("dialog").getByRole("button", { name: "开启填报" }).click();
  await expect(office.getByRole("status").filter({ hasText: /新建 \d+ 份/ })).toBeVisible();
  await expectAccessible(office);

  const found = await ask<{ overalls: { edges: { node: { id: string; unit: { code: string } } }[] } }>(
    "office",
    "query ($filter: OverallFilter!) { overalls(filter: $filter, first: 100) { edges { node { id unit { code } } } } }",
    { filter: { year: finished } },
  );
  const id = found.overalls.edges.find(({ node }) => node.unit.code === unit)?.node.id;
  const place = `/overalls/${id}`;

  const clerk = await as(browser, `clerk.${unit}`);
  await clerk.goto(place);
  await clerk.getByRole("textbox", { name: "职能概述" }).fill("负责本区相关公共事务的规划和管理。");
  await clerk
    .getByRole("textbox", { name: "年度总体目标" })
    .fill("全年完成2项主要任务，按期完成率100%，预算执行率不低于95%。");
  for (const year of [finished, finished - 1, finished - 2]) {
    const group = clerk.getByRole("group", { name: `${year} 年` });
    const figures = [
      ["财政拨款收入", "900"],
      ["其他资金收入", year === finished ? "90" : "100"], // which does not come out even
      ["基本支出", "600"],
      ["项目支出", "400"],
      ["“三公”经费", "20"],
      ["编制人数", "50"],
      ["实有人数", "48"],
    ] as const;
    for (const [label, value] of figures) await group.getByLabel(label).fill(value);
  }
  await paste(clerk, "年度主要任务", [
    ["日常运转", "人员和公用经费", "600", "600", "0"],
    ["重点项目", "按批复实施", "300", "250", "50"],
  ]);
  await paste(clerk, "绩效指标", [
    ["运行成本", "人均公用经费", "≤", "3", "万元", "20"],
    ["履职效能", "主要任务完成数", "≥", "2", "项", "50"],
    ["服务对象满意度", "服务对象走访数", "≥", "90", "个", "30"],
  ]);
  await clerk.getByRole("button", { name: "提交", exact: true }).click();
  await expect(clerk.getByRole("alert")).toContainText("收入合计 990 万元");
  await clerk
    .getByRole("group", { name: `${finished} 年` })
    .getByLabel("其他资金收入")
    .fill("100");
  await expect(clerk.getByText(/所属项目合计/)).toBeVisible(); // a warning, which stops nobody
  await expectAccessible(clerk);
  await confirm(clerk, "提交", "已提交");

  const head = await as(browser, `head.${unit}`);
  await head.getByRole("link", { name: `${finished} 年度部门整体支出绩效` }).click();
  await confirm(head, "审签", "已审签");

  const desk = (
    await ask<{ overall: { section: { code: string } } }>(
      "office",
      "query ($id: ID!) { overall(id: $id) { section { code } } }",
      { id },
    )
  ).overall.section.code;
  const section = await as(browser, `section.${desk.replace("KS_", "").toLowerCase()}`);
  await section.goto(place);
  await section.getByRole("button", { name: "退回修改" }).click();
  await section.getByLabel("退回原因").fill("请写明人均公用经费的口径");
  await section.getByRole("button", { name: "添加一条意见" }).click();
  await section.getByLabel("栏目").selectOption({ label: "绩效指标：人均公用经费" });
  await section.getByLabel("意见", { exact: false }).last().fill("按在编人数计算");
  await section.getByRole("dialog").getByRole("button", { name: "退回修改" }).click();
  await expect(section.getByRole("status").filter({ hasText: "已退回" })).toBeVisible();

  await clerk.goto("/");
  await expect(clerk.getByText("请写明人均公用经费的口径")).toBeVisible();
  await clerk.goto(place);
  await confirm(clerk, "提交", "已提交");
  await head.goto(place);
  await confirm(head, "审签", "已审签");
  await section.goto(place);
  await confirm(section, "审核通过", "已通过");
  await office.goto(place);
  await confirm(office, "确认", "已确认");
  await expectAccessible(office);

  await office.goto(`/overalls/plan?year=${finished}`);
  await office.getByRole("textbox", { name: "绩效目标合理性的分值" }).fill("4");
  await expect(office.getByRole("status").filter({ hasText: "合计 101" })).toBeVisible();
  await office.getByLabel("截止日期").fill(dayFromNow(30));
  await office.getByRole("button", { name: "下达评价" }).click();
  await expect(office.getByRole("alert")).toContainText("应为 100");
  await office.getByRole("textbox", { name: "绩效目标合理性的分值" }).fill("3");
  await expectAccessible(office);
  await office.getByRole("button", { name: "下达评价" }).click();
  await expect(office.getByRole("status").filter({ hasText: "已向 1 个部门下达评价" })).toBeVisible();

  await clerk.goto(place);
  await clerk.getByRole("textbox", { name: "整体绩效情况说明" }).fill("主要任务全部完成。");
  const measures = clerk.locator(".overall-measure");
  for (let at = 0; at < (await measures.count()); at++) {
    const measure = measures.nth(at);
    const weight = /（([\d.]+) 分）/.exec((await measure.locator("legend").textContent()) ?? "")?.[1] ?? "0";
    for (const field of await measure.locator(".field").all()) {
      const label = (await field.locator("label").textContent()) ?? "";
      if (label.includes("扣分理由") || label.includes("上传")) continue;
      const value = label.includes("得分") ? weight : label.includes("依据") ? "决算报表、统计台账" : "1";
      await field.getByRole("textbox").fill(value);
    }
  }
  // A file proves as well as words do.
  const proven = measures.first();
  await proven.getByLabel("上传佐证材料").setInputFiles({
    name: "决算报表.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
  });
  await expect(proven.getByRole("button", { name: "决算报表.pdf", exact: true })).toBeVisible();
  await proven.getByRole("textbox", { name: "依据与佐证" }).fill("");
  await expect(clerk.getByText("可以提交")).toBeVisible();
  await expectAccessible(clerk);
  await confirm(clerk, "提交评价", "已提交评价");
  await head.goto(place);
  await confirm(head, "审签", "已审签");
  await office.goto(place);
  await confirm(office, "确认", "已确认");
  await expect(office.getByRole("status").filter({ hasText: /总分 [\d.]+/ })).toBeVisible();
  await expect(office.getByText("评价完成")).toBeVisible();
  await expect(office.getByRole("button", { name: "决算报表.pdf", exact: true })).toBeVisible();
  await expect(office.getByRole("heading", { name: "部门绩效指标汇总" })).toBeVisible();
  await expectAccessible(office);

  await office.getByRole("link", { name: "打印", exact: true }).click();
  await expect(office.getByRole("heading", { level: 1, name: "部门整体支出绩效目标申报表" })).toBeVisible();
  await expect(office.getByRole("table").filter({ hasText: "三级指标" })).toContainText("预算完成率");
  await clerk.goto("/notices");
  await clerk
    .getByRole("listitem")
    .filter({ hasText: "部门整体绩效：确认评价" })
    .first()
    .getByRole("link")
    .click();
  await expect(clerk).toHaveURL(new RegExp(`${place}$`));
  await office.setViewportSize(phone);
  await office.goto(place);
  await expectNoSideways(office);
});
