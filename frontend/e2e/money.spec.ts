import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { type Ask, test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { as } from "./people";
import { expectNoSideways, phone, desk as wide } from "./visits";
import { workbook } from "./workbook";

const today = new Date().toISOString().slice(0, 10);
const year = Number(today.slice(0, 4)); // the budget year that the demo has running
const head = ["项目编码", "项目名称", "全年预算数（万元）", "全年执行数（万元）"];

test("figures of execution are tried, corrected, and kept with their record", async ({ browser, ask }) => {
  const rows = await approved(ask);
  const [, first, second] = rows; // the first is adjusted below
  if (!first || !second) throw new Error("the demo has no approved projects");
  const page = await as(browser, "BUDGET_SECTION");
  await page.getByRole("navigation", { name: "菜单" }).getByRole("link", { name: "执行数导入" }).click();
  await expectHeading(page, "执行数导入");
  await page.getByLabel("数据截至日").fill(today);
  const choose = page.getByLabel("支付系统导出的文件（xlsx 或 CSV）");
  const bad = [
    head,
    [first.code, "", first.amount, "1"],
    ["2020-000000-001", "", "10", "1"],
    [second.code, "", "1", "2.0000001"],
  ];
  await choose.setInputFiles({
    name: "支付.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`\ufeff${bad.join("\n")}`),
  });
  await page.getByRole("button", { name: "核对" }).click();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("有 2 处需要修改，未保存任何一行");
  await expect(alert).toContainText("CSV文件第3行A列（项目编码）");
  await expect(alert).toContainText("CSV文件第4行D列（全年执行数（万元））：以万元为单位，最多 6 位小数");
  await expect(page.getByRole("button", { name: "确认导入" })).toBeDisabled();
  await expectAccessible(page);

  const good = [
    head,
    [first.code, first.nameZh, first.amount, "1"],
    [second.code, second.nameZh, second.amount, "2.5"],
  ];
  await choose.setInputFiles({
    name: "支付.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: workbook("执行数", good),
  });
  await page.getByRole("button", { name: "核对" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "2 行均可导入，其中 2 行有变化，尚未保存" }),
  ).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: second.code })).toContainText("首次导入");
  await expectAccessible(page);
  await page.getByRole("button", { name: "确认导入" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已导入 2 行" })).toBeVisible();
  await page.getByRole("link", { name: "查看导入记录" }).click();
  await expectHeading(page, `截至 ${today} 的执行数`);
  await expect(page.getByRole("definition").filter({ hasText: "支付.xlsx" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: second.code })).toContainText("2.50");
  await expectAccessible(page);
  await page.context().close();

  await desk(browser, "LEADER", async (leader) => {
    await leader.goto(`/projects/${second.projectID}`);
    await leader.getByRole("link", { name: `支付系统 ${today}` }).click();
    await expectHeading(leader, `截至 ${today} 的执行数`);
  });
});

/** Types over a cell of a grid. */
async function retype(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.dblclick();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

test("an alarm is answered by an adjustment, and the next round shows the new target", async ({
  browser,
  ask,
}) => {
  test.setTimeout(180_000);
  const unit = "205101";
  const project = (await approved(ask)).find(({ code }) => code.includes(unit));
  if (!project) throw new Error("the demo has no approved project of the school");
  await alarmed(ask, `clerk.${unit}`, project.id);

  await todo(browser, `head.${unit}`, "预警待处置", project.nameZh, async (page) => {
    await page.getByRole("button", { name: "处置" }).click();
    const dialog = page.getByRole("dialog", { name: "处置预警" });
    await dialog.getByRole("radio", { name: "调整目标或调剂预算" }).check();
    await dialog.getByRole("textbox", { name: "处置说明" }).fill("工程延期，申请调减本年规模。");
    await dialog.getByRole("button", { name: "处置" }).click();
    await expect(page.getByRole("link", { name: "第 1 次调整" })).toBeVisible();
  });
  await todo(browser, "section.edu", "处置待认可", project.nameZh, async (page) => {
    await expect(page.getByRole("button", { name: "认可处置" })).toBeDisabled();
  });

  const { declaration } = await ask<{
    declaration: { indicators: { nameZh: string; level1: string; weight: string; operator: string }[] };
  }>("office", "query ($id: ID!) { declaration(id: $id) { indicators { nameZh level1 weight operator } } }", {
    id: project.id,
  });
  const outputs = declaration.indicators.filter(({ level1 }) => level1 === "OUTPUT");
  const leaving = outputs.at(-1) ?? { nameZh: "", weight: "" };
  const newcomer = "新建教学用房";
  let target = "";
  await todo(browser, `clerk.${unit}`, "调整待填报", project.nameZh, async (page) => {
    await page.getByRole("button", { name: "提交调整" }).click();
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("请选择调整事由");
    await page.getByRole("combobox", { name: "调整事由" }).selectOption("预算调整");
    const amount = String(Number(project.amount) - 1);
    await page.getByRole("textbox", { name: "调整后预算" }).fill(amount);
    const row = page.getByRole("group").filter({ hasText: "≥" }).first();
    const typed = row.getByRole("textbox", { name: "调整后指标值" });
    target = String(Math.floor(Number(await typed.inputValue()) / 2));
    await typed.fill(target);
    await expect(page.getByText("已保存")).toBeVisible();
    await expect(page.getByRole("grid", { name: "调整后的资金来源" })).toBeVisible();
    await page.getByRole("button", { name: "提交调整" }).click();
    await expect(page.getByRole("alert")).toContainText("资金来源合计");
    await expectAccessible(page);
    await retype(page, page.getByRole("gridcell", { name: project.amount }).first(), amount);
    // The lines make the amount: the first of them, of one piece, is a 万元 cheaper.
    const line = page.getByRole("grid", { name: "预算明细" }).getByRole("row").nth(1).getByRole("gridcell");
    await expect(page.getByRole("alert")).toContainText("明细");
    const cheaper = String(Number((Number(await line.nth(5).textContent()) - 1).toFixed(2)));
    await retype(page, line.nth(4), cheaper);
    await retype(page, line.nth(5), cheaper);
    // One indicator makes room for another.
    const out = page.getByRole("group", { name: leaving.nameZh });
    await out.getByRole("checkbox", { name: "取消这项指标" }).check();
    await page.getByRole("button", { name: "新增一项指标" }).click();
    const fresh = page.getByRole("grid", { name: "新增指标" }).getByRole("row").nth(1).getByRole("gridcell");
    await fresh.first().focus();
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    }, ["产出指标", "数量指标", newcomer, "≥", "12", "个", leaving.weight].join("\t"));
    await expect(page.getByText("已保存")).toBeVisible();
    await expect(page.getByText("可以提交")).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectNoSideways(page);
    await page.setViewportSize(wide);
    await page.getByRole("button", { name: "提交调整" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "提交调整" }).click();
    await expect(page.getByRole("status").filter({ hasText: "已提交" })).toBeVisible();
  });
  const step = (who: string, kind: string, button: string, said: string) =>
    todo(browser, who, kind, project.nameZh, async (page) => {
      await page.getByRole("button", { name: button }).click();
      await page.getByRole("dialog").getByRole("button", { name: button }).click();
      await expect(page.getByRole("status").filter({ hasText: said })).toBeVisible();
    });
  await step(`head.${unit}`, "调整待审签", "单位审签", "已审签");
  await step("dept.205001", "调整待审核", "通过", "已通过");
  await todo(browser, "section.edu", "调整待审核", project.nameZh, async (page) => {
    await expect(page.getByRole("row").filter({ hasText: "有调整" })).toContainText(target);
    await expect(page.getByRole("row").filter({ hasText: leaving.nameZh })).toContainText("取消");
    await expect(page.getByRole("row").filter({ hasText: newcomer })).toContainText("≥12 个");
    await expectAccessible(page);
    await page.getByRole("button", { name: "通过" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "通过" }).click();
    await expect(page.getByRole("status").filter({ hasText: "已通过" })).toBeVisible();
  });
  await step("office", "调整待审批", "转预算科审批", "已转预算科");
  await step("budget", "调整待审批", "批准调整", "已批准");
  await todo(browser, "section.edu", "处置待认可", project.nameZh, async (page) => {
    await page.getByRole("button", { name: "认可处置" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "认可处置" }).click();
    await expect(page.getByText("已认可")).toBeVisible();
    await expect(page.getByRole("region", { name: "目标与预算调整（初始、调整后）" }).first()).toContainText(
      target,
    );
  });

  await ask("office", "mutation ($input: OpenMonitoring!) { openMonitoring(input: $input) }", {
    input: { year, throughMonth: 12, dueOn: `${year + 1}-01-10` },
  });
  const { monitorings } = await ask<{ monitorings: { edges: { node: { id: string } }[] } }>(
    `clerk.${unit}`,
    "query ($filter: MonitoringFilter!) { monitorings(filter: $filter) { edges { node { id } } } }",
    { filter: { year, throughMonth: 12 } },
  );
  await desk(browser, `clerk.${unit}`, async (page) => {
    await page.goto(`/monitorings/${monitorings.edges[0]?.node.id}`);
    await expectHeading(page, project.nameZh);
    await expect(
      page
        .getByRole("group")
        .filter({ hasText: `≥${target}` })
        .first(),
    ).toBeVisible();
    await expect(page.getByRole("textbox", { name: "全年预算数" })).toHaveValue(
      String(Number(project.amount) - 1),
    );
  });
});

type Project = { id: string; projectID: string; code: string; nameZh: string; amount: string };

/** The approved projects of the running year. */
async function approved(ask: Ask): Promise<Project[]> {
  type Row = { id: string; code: string; nameZh: string; approvedAmount: string; project: { id: string } };
  const { declarations } = await ask<{ declarations: { edges: { node: Row }[] } }>(
    "budget",
    `query ($filter: DeclarationFilter!) { declarations(filter: $filter, orderBy: {field: CODE, direction: ASC}) {
      edges { node { id code nameZh approvedAmount project { id } } } } }`,
    { filter: { budgetYear: year, stages: ["APPROVED"] } },
  );
  return declarations.edges.map(({ node }) => ({
    ...node,
    projectID: node.project.id,
    amount: node.approvedAmount,
  }));
}

/** Hands a monitoring in that raises an alarm: nothing is spent, everything is reached. */
async function alarmed(ask: Ask, clerk: string, declaration: string): Promise<void> {
  type Row = { id: string; version: number; plan: { target: string }[] };
  const { declaration: of } = await ask<{ declaration: { monitorings: Row[] } }>(
    clerk,
    "query ($id: ID!) { declaration(id: $id) { monitorings { id version plan { target } } } }",
    { id: declaration },
  );
  const row = of.monitorings[0];
  if (!row) throw new Error("no monitoring is open");
  const results = row.plan.map(({ target }) => ({ value: target, outlook: "YES" }));
  const { saveMonitoring } = await ask<{ saveMonitoring: Row }>(
    clerk,
    "mutation ($input: SaveMonitoring!) { saveMonitoring(input: $input) { id version } }",
    {
      input: {
        id: row.id,
        version: row.version,
        form: { adjusted: "100", executed: "1", forecast: "90", results },
      },
    },
  );
  await ask(clerk, "mutation ($input: Step!) { submitMonitoring(input: $input) { id } }", {
    input: { id: row.id, version: saveMonitoring.version },
  });
}

/** Signs in, acts, and leaves. */
async function desk(browser: Browser, who: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await as(browser, who);
  await act(page);
  await page.context().close();
}

/** Opens what waits at somebody's home, and acts. */
function todo(
  browser: Browser,
  who: string,
  kind: string,
  title: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  return test.step(`${who}: ${kind}`, () =>
    desk(browser, who, async (page) => {
      await page.locator(".todo", { hasText: kind }).getByRole("link", { name: title }).click();
      await expectHeading(page, title);
      await act(page);
    }));
}
