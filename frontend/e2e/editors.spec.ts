import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible } from "./axe";
import { as } from "./people";

/** The office's draft of the next edition of what is in force of a kind. */
async function draftOf(page: Page, kind: RegExp): Promise<void> {
  await page.goto("/standards");
  await page.getByRole("row", { name: kind }).getByRole("link").click();
  await page.getByRole("button", { name: "复制为新版" }).click();
  await expect(page.getByRole("button", { name: "保存草稿" })).toBeVisible();
}

const saved = (page: Page) => page.getByRole("status").filter({ hasText: "已保存" });

test("holidays are clicked into the calendar, a year is added, and nothing holds before it is published", async ({
  browser,
}) => {
  const office = await as(browser, "office");
  await draftOf(office, /工作日历.*现行/);
  await office.getByRole("button", { name: "新增下一年" }).click();
  const year = office.getByRole("group", { name: "年份" }).getByRole("button", { pressed: true });
  const next = Number.parseInt((await year.textContent()) ?? "", 10);
  await expect(
    office.locator('[data-day="off"]').getByRole("button", { name: /^1 月\s*1\s*元旦$/ }),
  ).toBeVisible();
  const day = office.getByRole("button", { name: /^6 月\s*9/ });
  await day.click();
  await expect(office.getByText("请先填写节日名称，再点日期")).toBeVisible();
  await office.getByRole("combobox", { name: "节日名称" }).fill("端午节");
  await day.click();
  await expect(office.getByRole("button", { name: /^6 月\s*9\s*端午节$/ })).toBeVisible();
  await office.getByRole("radio", { name: "设为调休上班" }).check();
  await office.getByRole("button", { name: /^6 月\s*11/ }).click();
  await expect(office.getByText(`${next}-06-11 调休上班`)).toBeVisible();
  await office.getByRole("textbox", { name: "依据" }).last().fill("国务院办公厅放假通知");
  await office.evaluate(() => scrollTo(0, 0)); // the bar of buttons lies over no half a day
  await expectAccessible(office);
  await office.screenshot({ path: "test-results/calendar-1440.png", fullPage: true });
  await office.setViewportSize({ width: 390, height: 844 });
  await office.screenshot({ path: "test-results/calendar-390.png", fullPage: true });
  await office.setViewportSize({ width: 1440, height: 900 });
  await office.getByRole("button", { name: "保存草稿" }).click();
  await expect(saved(office)).toBeVisible();
  await expect(office.getByRole("row", { name: new RegExp(`新增.*${next}`) }).first()).toBeVisible();
  await expect(office.getByText("没有问题，可以送审发布。")).toBeVisible();
  await office.getByRole("button", { name: "删除草稿" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "删除草稿" }).click();
  await expect(office.getByText("现行", { exact: true })).toBeVisible();
});

test("a framework's sums are said at every level, in points and in shares", async ({ browser }) => {
  const office = await as(browser, "office");
  await draftOf(office, /项目支出绩效评价指标体系框架.*现行/);
  await expect(office.getByRole("status").filter({ hasText: "一级指标合计 100 / 100" })).toBeVisible();
  await office.getByRole("textbox", { name: "决策的分值" }).fill("25");
  await expect(office.getByRole("status").filter({ hasText: "一级指标合计 105 / 100" })).toBeVisible();
  await expect(office.getByRole("status").filter({ hasText: "二级指标合计 20 / 25" })).toBeVisible();
  await office.getByRole("textbox", { name: "决策的分值" }).fill("20");
  await office.getByRole("radio", { name: /^相对权重/ }).check();
  await expect(office.getByRole("status").filter({ hasText: "一级指标权重合计 100% / 100%" })).toBeVisible();
  await office.getByRole("textbox", { name: "决策的权重（%）" }).fill("10");
  await office.getByRole("textbox", { name: "过程的权重（%）" }).fill("30");
  await office.getByText("立项依据充分性：说明、评分规则与依据").click();
  await office
    .getByRole("textbox", { name: "评分依据（材料、数据来源）" })
    .first()
    .fill("立项批复、会议纪要");
  await expectAccessible(office);
  await office.screenshot({ path: "test-results/framework-1440.png", fullPage: true });
  await office.setViewportSize({ width: 390, height: 844 });
  await office.screenshot({ path: "test-results/framework-390.png", fullPage: true });
  await office.setViewportSize({ width: 1440, height: 900 });
  await office.getByRole("radio", { name: /^直接分值/ }).check();
  await expect(office.getByRole("status").filter({ hasText: "二级指标合计 10 / 10" })).toBeVisible();
  await office.getByRole("button", { name: "保存草稿" }).click();
  await expect(saved(office)).toBeVisible();
  await expect(office.getByText("没有问题，可以送审发布。")).toBeVisible();
  await office.getByRole("button", { name: "删除草稿" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "删除草稿" }).click();
  await expect(office.getByText("现行", { exact: true })).toBeVisible();
});

test("the reasons of returns are one list of several, kept in the order in which they are shown", async ({
  browser,
}) => {
  const office = await as(browser, "office");
  await draftOf(office, /业务代码.*现行/);
  const list = office.getByRole("combobox", { name: "要修改的代码表" });
  await expect(list).toHaveValue("returnReason");
  await office.getByRole("button", { name: "上移“重复申报”" }).click();
  await expect(office.getByRole("textbox", { name: "重复申报 名称" })).toBeVisible();
  await expectAccessible(office);
  await list.selectOption("cutReason");
  await expect(office.getByRole("textbox", { name: "单价偏高 名称" })).toBeVisible();
  await office.screenshot({ path: "test-results/codes-1440.png", fullPage: true });
  await office.getByRole("button", { name: "删除草稿" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "删除草稿" }).click();
  await expect(office.getByText("现行", { exact: true })).toBeVisible();
});

test("two people change one draft at once and neither loses a word, and its author does not publish it", async ({
  browser,
}) => {
  const office = await as(browser, "office");
  const second = await as(browser, "office2");
  await draftOf(office, /评价等级.*现行/);
  await second.goto(office.url());
  await second.getByRole("textbox", { name: "良 名称" }).fill("良好");
  await office.getByRole("textbox", { name: "依据" }).fill("区财政局绩效评价办法");
  await office.getByRole("button", { name: "保存草稿" }).click();
  await expect(saved(office)).toBeVisible();

  // What the first saved comes in beside what the second typed.
  const keep = second.getByRole("button", { name: "保存草稿" });
  const again = second.getByRole("button", { name: "重新载入" });
  const joined = second.getByText("别人刚保存了这份草稿", { exact: false });
  await keep.click();
  await expect(again.or(joined).first()).toBeVisible();
  if (await again.isVisible()) await again.click();
  await expect(joined).toBeVisible();
  await expect(second.getByRole("textbox", { name: "依据" })).toHaveValue("区财政局绩效评价办法");
  await expect(second.getByRole("textbox", { name: "良好 名称" })).toBeVisible();
  await expectAccessible(second);
  await second.screenshot({ path: "test-results/joined-1440.png", fullPage: true });

  // A wrong figure is named, a wrong order too, and each leads to its field.
  const least = second.getByRole("textbox", { name: "优 起点分" });
  await least.fill("很多");
  await keep.click();
  await expect(second.getByRole("alert")).toContainText("优 起点分：“很多”不是有效的数字");
  await least.fill("70");
  await keep.click();
  await expect(saved(second)).toBeVisible();
  const check = second.getByRole("region", { name: "检查" });
  await check.getByRole("link", { name: "等级应按分数从高到低排列" }).click();
  await expect(second.getByRole("textbox", { name: "良好 起点分" })).toBeFocused();
  await least.fill("90");
  await keep.click();
  await expect(second.getByText("没有问题，可以送审发布。")).toBeVisible();

  await second.getByRole("button", { name: "送审发布" }).click();
  await second.getByRole("dialog").getByRole("textbox").fill("按新办法调整等级名称");
  await second.getByRole("dialog").getByRole("button", { name: "送审发布" }).click();
  const asked = second.getByRole("region", { name: "发布申请" });
  await expect(asked).toContainText("按新办法调整等级名称");
  await expect(asked).toContainText("不能决定自己提出的申请");
  await office.reload();
  await office.getByRole("button", { name: "不同意", exact: true }).click();
  await office.getByRole("dialog").getByRole("textbox").fill("名称沿用原来的");
  await office.getByRole("dialog").getByRole("button", { name: "不同意", exact: true }).click();
  await office.getByRole("button", { name: "删除草稿" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "删除草稿" }).click();
  await expect(office.getByText("现行", { exact: true })).toBeVisible();
});
