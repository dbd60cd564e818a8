import { type Browser, expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectHeading } from "./axe";
import { fillInWrongly } from "./clerk";
import { dayFromNow } from "./days";
import { accept, score } from "./expert";
import { openBatch, unique } from "./filed";
import { bring, commit, confirm, invited } from "./panel";
import { as } from "./people";

test.setTimeout(300_000);

test("a project goes from a unit's draft to the approved budget", async ({ browser, ask }) => {
  const { budgetYear } = await openBatch(ask);
  const batch = unique("演练批次");
  const project = unique("社区便民服务点");
  let id = "";
  /** What a person does at their own desk, from home. */
  const at = <Brings>(who: string, does: string, act: (page: Page) => Promise<Brings>, width?: number) =>
    test.step(`${who}: ${does}`, () => atDesk(browser, who, act, width));

  await at("office", "makes a batch and opens it", async (page) => {
    await page.getByRole("link", { name: "申报批次" }).click();
    await page.getByRole("link", { name: "新建批次" }).click();
    await page.getByRole("textbox", { name: "批次编码" }).fill(batch);
    await page.getByRole("textbox", { name: "批次名称" }).fill(batch);
    await page.getByRole("textbox", { name: "预算年度" }).fill(String(budgetYear));
    await page.getByLabel("申报开始").fill(dayFromNow(-1));
    await page.getByLabel("申报截止").fill(dayFromNow(20));
    await page.getByLabel("科室审查截止").fill(dayFromNow(35));
    await page.getByLabel("专家评审截止").fill(dayFromNow(50));
    await page.getByRole("textbox", { name: "专家人数下限" }).fill("3");
    await page.getByRole("button", { name: "保存批次" }).click();
    await expectHeading(page, batch);
    await page.getByRole("button", { name: "开放申报" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "开放申报" }).click();
    await expect(page.getByText("申报中")).toBeVisible();
  });

  await at(
    "clerk.203001",
    "drafts; what is wrong is refused, all of it together; then it is handed in",
    async (page) => {
      await page.getByRole("link", { name: "绩效申报", exact: true }).click();
      await page.getByRole("button", { name: "新建申报" }).click();
      const dialog = page.getByRole("dialog", { name: "新建申报" });
      const name = await dialog.getByRole("option").filter({ hasText: batch }).textContent();
      await dialog.getByRole("combobox", { name: "申报批次" }).selectOption({ label: name ?? "" });
      await dialog.getByRole("textbox", { name: "项目名称" }).fill(project);
      await dialog.getByRole("button", { name: "开始填报" }).click();
      await expectHeading(page, project);
      id = new URL(page.url()).pathname.split("/").at(-1) ?? "";

      await fillInWrongly(page, budgetYear);
      await page.getByRole("button", { name: "提交申报" }).click();
      const alert = page.getByRole("alert").filter({ hasText: "提交前请处理" });
      await expect(alert).toBeFocused();
      await expect(alert.getByRole("link", { name: "请填写联系电话" })).toBeVisible();
      await expect(alert.getByRole("link", { name: /资金来源/ })).toBeVisible();
      await alert.getByRole("link", { name: /年度指标分值合计 80，应为 90/ }).click();
      await page.getByRole("gridcell", { name: "10", exact: true }).first().focus();
      await page.keyboard.type("20");
      await page.keyboard.press("Enter");
      await alert.getByRole("link", { name: "请填写联系电话" }).click();
      await page.keyboard.type("0757-00000099");
      await page.getByRole("textbox", { name: "申请金额" }).fill("86");
      await expect(alert).toBeHidden();
      await submit(page);
    },
  );

  await at("head.203001", "signs; screening explains itself at once", async (page) => {
    await sign(page, project);
    const screening = page.getByRole("region", { name: "筛选结果" });
    await expect(screening).toContainText("专家个人评审");
    const decided = screening.getByRole("listitem").filter({ hasText: "以此为准" });
    await expect(decided).toContainText("新增项目");
    await expect(decided).toContainText("申请金额 86 万元 ≥ 50 万元");
  });

  await at("section.eco", "returns it once, with a remark at a field", async (page) => {
    await page.getByRole("link", { name: project }).click();
    await page.getByRole("button", { name: "退回", exact: true }).click();
    await page.getByRole("combobox", { name: "退回原因" }).selectOption({ index: 1 });
    await page.getByRole("textbox", { name: "意见" }).fill("理由不够具体，请补充。");
    await page.getByRole("button", { name: "对“申报理由”写意见" }).click();
    await page.getByRole("textbox", { name: "申报理由" }).fill("请写明现有人手和缺口。");
    await page.getByRole("button", { name: "退回", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "已退回" })).toBeVisible();
  });

  await at(
    "clerk.203001",
    "finds the reason at home, corrects the field and hands in again",
    async (page) => {
      const todo = page.getByRole("listitem").filter({ hasText: project });
      await expect(todo).toContainText("理由不够具体，请补充。");
      await todo.getByRole("link", { name: project }).click();
      await page.getByRole("region", { name: "退回修改" }).getByRole("link", { name: "申报理由" }).click();
      await expect(page.locator(":focus")).toHaveAccessibleDescription(/请写明现有人手和缺口。/);
      await page.keyboard.press("Control+End");
      await page.keyboard.type("现有4人，缺口8人。");
      await submit(page);
    },
  );

  await at("head.203001", "signs the second version", (page) => sign(page, project));

  await at("section.eco", "sees what has changed, and passes it", async (page) => {
    await page.getByRole("link", { name: project }).click();
    await expect(page.getByText("第 2 版与第 1 版相比，1 处变化")).toBeVisible();
    await page.getByRole("checkbox", { name: "只看变化" }).check();
    await expect(page.getByText(/^已改原为：现有人手/)).toBeVisible();
    await expect(page.getByText("驻点服务", { exact: true })).toBeHidden();
    const sheet = page.getByRole("complementary", { name: "审核" });
    const points = sheet.getByRole("textbox", { name: /得分$/ });
    for (const box of await points.all()) {
      const full = await box
        .locator("xpath=ancestor::div[@class='review-points']")
        .getByText(/^\/ \d+ 分$/)
        .textContent();
      await box.fill(String(Number(full?.replace(/\D/g, "")) - 1));
    }
    await sheet.getByRole("textbox", { name: "审核意见" }).fill("目标明确、指标可量，同意进入下一环节。");
    await sheet.getByRole("button", { name: "通过", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "已通过" })).toBeVisible();
  });

  await at("office", "fixes what the panel is drawn from", (page) => commit(page, project));

  await at("office2", "draws by the public value as the second person", async (page) => {
    const todo = page
      .getByRole("listitem")
      .filter({ hasText: project })
      .filter({ hasText: "按公开数值抽取专家" });
    await todo.getByRole("link", { name: project }).click();
    await bring(page);
    await expect(page.getByRole("row").filter({ hasText: "已邀请" })).toHaveCount(3);
  });

  const experts = await invited(ask, id);
  expect(experts).toHaveLength(3);
  for (const expert of experts) await at(expert, "accepts", (page) => accept(page, project), 390);
  await at("office", "lets the panel begin", (page) => confirm(page, project));
  const totals: number[] = [];
  for (const [seat, expert] of experts.entries()) {
    const grade = seat === 0 ? "优" : "良";
    totals.push(
      await at(expert, "scores on the phone and hands in", (page) => score(page, project, grade), 390),
    );
  }
  const mean = Math.round(totals.reduce((all, total) => all + total, 0) / totals.length);

  await at("head.203001", "reads the conclusion", async (page) => {
    await page.goto(`/declarations/${id}`);
    const conclusion = page.getByRole("region", { name: "评审结论" });
    await expect(conclusion).toContainText(
      `得分${Math.floor(mean / 100)}.${String(mean % 100).padStart(2, "0")} 优`,
    );
    await expect(conclusion).toContainText("评审金额86.00 万元");
  });

  await at("office", "drafts the report of the batch and signs it", async (page) => {
    await toBatch(page, batch);
    await page.getByRole("link", { name: "评价报告", exact: true }).click();
    await page.getByRole("button", { name: "生成报告" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "生成", exact: true }).click();
    await expect(page.getByText("本次报告共纳入项目 1 个")).toBeVisible();
    await page.getByRole("button", { name: "签发" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "签发" }).click();
    await expect(page.getByText(/[0-9a-f]{64}/)).toBeVisible();
  });

  await at("leader", "approves the report", async (page) => {
    await page.getByRole("listitem").filter({ hasText: batch }).getByRole("link").click();
    await page.getByRole("button", { name: "批准" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "批准" }).click();
    await expect(page.getByText(/^批准：关示远/)).toBeVisible();
  });

  await at("office", "sends it to budget preparation", async (page) => {
    await toBatch(page, batch);
    await page.getByRole("link", { name: "批复与送出" }).click();
    await page.getByRole("button", { name: "送预算编制" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "送预算编制" }).click();
    await expect(page.getByRole("status").filter({ hasText: "已排入 1 项" })).toBeVisible();
  });

  await at("budget", "acknowledges it, and approves the budget of the batch", async (page) => {
    await toBatch(page, batch);
    await page.getByRole("link", { name: "批复与送出" }).click();
    await page.getByRole("button", { name: `登记接收：${project}` }).click();
    await expect(page.getByRole("row", { name: project }).filter({ hasText: "已接收" })).toBeVisible();
    await page.getByRole("textbox", { name: "批复文号" }).fill("南财预〔2027〕9号（示例）");
    await page.getByLabel("批复日期").fill(dayFromNow(0));
    await page.getByRole("button", { name: "批复本批次" }).click();
    await expect(page.getByText("已批复：南财预〔2027〕9号（示例）")).toBeVisible();
  });

  await at("clerk.203001", "is told of the approved budget", async (page) => {
    await page.getByRole("link", { name: "消息", exact: true }).click();
    await page
      .getByRole("listitem")
      .filter({ hasText: project })
      .filter({ hasText: "预算已批复" })
      .getByRole("link")
      .click();
    await expectHeading(page, project);
    await expect(page.getByRole("region", { name: "评审结论" })).toContainText("批复金额86.00 万元");
    await expect(page.getByRole("region", { name: "办理过程" }).getByRole("listitem").first()).toContainText(
      "批复预算",
    );
  });
});

async function atDesk<Brings>(
  browser: Browser,
  who: string,
  act: (page: Page) => Promise<Brings>,
  width?: number,
): Promise<Brings> {
  const page = await as(browser, who, width);
  const brings = await act(page);
  await page.context().close();
  return brings;
}

async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "提交申报" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认提交" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已提交" })).toBeVisible();
}

async function sign(page: Page, project: string): Promise<void> {
  await page.getByRole("link", { name: project }).click();
  await page.getByRole("button", { name: "单位审签" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "单位审签" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已审签" })).toBeVisible();
}

async function toBatch(page: Page, batch: string): Promise<void> {
  await page.getByRole("link", { name: "申报批次" }).click();
  await page.getByRole("link", { name: batch }).click();
  await expectHeading(page, batch);
}
