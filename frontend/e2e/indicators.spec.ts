import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { drafted } from "./filed";
import { as } from "./people";

async function pictured(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/${name}-1440.png`, fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: `test-results/${name}-390.png`, fullPage: true });
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("the office's indicator is offered to a clerk, coached, handed in, and counted", async ({
  browser,
  ask,
}) => {
  const office = await as(browser, "office");
  await office.goto("/indicators");
  await expectHeading(office, "指标库");
  await office.getByRole("combobox", { name: "支出功能分类" }).selectOption({ label: "共性（各类适用）" });
  await office.getByRole("button", { name: "查询" }).click();
  await expect(office.getByRole("link", { name: "验收合格率", exact: true })).toBeVisible();
  await expectAccessible(office);
  await pictured(office, "library");

  await office.getByRole("button", { name: "新增指标" }).click();
  const dialog = office.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "指标名称" }).fill("服务事项办结率");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByText("定量指标应选择计量单位").first()).toBeVisible();
  await dialog.getByRole("combobox", { name: "二级指标" }).selectOption({ label: "质量指标" });
  await dialog.getByRole("combobox", { name: "计量单位" }).selectOption("%");
  await dialog.getByRole("textbox", { name: "常用值下限" }).fill("９０");
  await dialog.getByRole("textbox", { name: "常用值上限" }).fill("99");
  await dialog.getByRole("combobox", { name: "支出功能分类" }).selectOption("20103");
  await dialog.getByRole("textbox", { name: "指标解释" }).fill("受理事项中已办结的比例");
  await dialog.getByRole("textbox", { name: "计算公式" }).fill("办结件数 ÷ 受理件数 × 100%");
  await dialog.getByRole("combobox", { name: "质量评级" }).selectOption("PREFERRED");
  await expectAccessible(office);
  await dialog.getByRole("button", { name: "保存" }).click();
  await expectHeading(office, "服务事项办结率");
  await expect(office.getByText("0 份申报表")).toBeVisible();
  const own = office.url();

  // A clerk of that class chooses it; its unit and sign are the library's.
  const { id } = await drafted(ask, "203001", "政务服务驻点", (whole) => ({
    ...whole,
    indicators: whole.indicators.filter(({ level2 }) => level2 !== "OUT_QLTY"),
  }));
  const clerk = await as(browser, "clerk.203001");
  await clerk.goto(`/declarations/${id}`);
  await clerk.getByRole("button", { name: "从指标库选用" }).click();
  const offered = clerk.getByRole("region", { name: "从指标库选用" });
  await expect(offered.getByRole("listitem").first()).toContainText("服务事项办结率");
  await expectAccessible(clerk);
  await clerk.getByRole("button", { name: "加入“服务事项办结率”" }).click();
  await expect(offered.getByRole("status")).toContainText("已加入第 6 行");
  await expect(offered.getByRole("listitem").filter({ hasText: "服务事项办结率" })).toHaveCount(0);
  const cell = (key: string) => clerk.locator(`[data-path="indicators[5].${key}"]`);
  await expect(cell("unit")).toHaveAttribute("aria-readonly", "true");
  await expect(cell("definition")).toContainText("办结件数 ÷ 受理件数");

  // The coach says what it sees, and lets it pass.
  await cell("target").focus();
  await clerk.keyboard.type("85");
  await clerk.keyboard.press("Tab");
  await cell("weight").focus();
  await clerk.keyboard.type("14");
  await clerk.keyboard.press("Enter");
  const coach = clerk.getByRole("region", { name: /^指标提示（\d+ 条）$/ });
  await expect(coach.getByText("指标值 85 低于指标库的常用值 90", { exact: false })).toBeVisible();
  await coach.getByRole("link", { name: "第 6 行“服务事项办结率”：" }).click();
  await expect(cell("target")).toBeFocused();
  await expectAccessible(clerk);
  await pictured(clerk, "coach");
  await clerk.keyboard.type("95");
  await clerk.keyboard.press("Enter");
  await expect(coach.getByText("低于指标库的常用值", { exact: false })).toHaveCount(0);
  await clerk.getByRole("button", { name: "提交申报" }).click();
  await clerk.getByRole("dialog").getByRole("button", { name: "确认提交" }).click();
  await expect(clerk.getByRole("status").filter({ hasText: "已提交" })).toBeVisible();

  // It is counted, and the office takes another one out of the form.
  await office.goto(own);
  await expect(office.getByText("1 份申报表")).toBeVisible();
  const uses = office.getByRole("region", { name: "使用情况" }).last();
  await expect(uses.getByRole("row", { name: /政务服务驻点.*≥ 95 %/ })).toBeVisible();
  await expectAccessible(office);
  await uses.getByRole("link", { name: "政务服务驻点" }).click();
  await office.getByRole("button", { name: "收入指标库" }).click();
  await expect(office.getByRole("link", { name: "取自指标库" })).toBeVisible();
  await office.getByRole("button", { name: "收入“设立服务点”" }).click();
  await office.getByRole("link", { name: "已收入，查看" }).click();
  await expectHeading(office, "设立服务点");
  await office.getByRole("button", { name: "停用" }).click();
  await office.getByRole("textbox", { name: "停用原因" }).fill("只适合这一个项目");
  await office.getByRole("dialog").getByRole("button", { name: "停用" }).click();
  await expect(office.getByText("已停用，不再推荐给申报单位")).toBeVisible();
  await expect(office.getByRole("button", { name: "修改" })).toHaveCount(0);
});

test("what an indicator was worth stands by year, and the tables count where indicators come from", async ({
  browser,
}) => {
  const office = await as(browser, "office");
  await office.goto("/indicators?keyword=师生满意度");
  await office.getByRole("link", { name: "师生满意度" }).click();
  await expectHeading(office, "师生满意度");
  await expect(office.getByRole("table", { name: "历年值" }).getByRole("row")).not.toHaveCount(0);
  await expectAccessible(office);
  await pictured(office, "indicator");
  await office.goto("/statistics?table=indicators");
  const levels = office.getByRole("table", { name: "指标质量（分二级指标）" });
  await expect(levels.getByRole("row", { name: /质量指标/ })).toContainText("%");
  await expectAccessible(office);
  await pictured(office, "indicator-tables");
  await office.getByRole("button", { name: "切换为深色" }).click();
  await office.screenshot({ path: "test-results/indicator-tables-dark.png", fullPage: true });
});
