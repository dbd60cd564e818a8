import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { accept, score } from "./expert";
import { inPanel, ownBatch } from "./filed";
import { bring, commit, confirm, invited } from "./panel";
import { as } from "./people";
import { expectNoSideways, expectReadable, phone } from "./visits";

test.setTimeout(240_000);

// From this amount on; other journeys file new projects of less.
const from = "400";

test("a large new project is judged by the five aspects, and a veto outweighs the total", async ({
  browser,
  ask,
}) => {
  const office = await as(browser, "office");
  await office.goto("/standards");
  await office
    .getByRole("row", { name: /限额与期限.*现行/ })
    .getByRole("link")
    .click();
  await office.getByRole("button", { name: "复制为新版" }).click();
  const scoring = office
    .getByRole("form", { name: "修改标准" })
    .getByRole("group", { name: "评分", exact: true });
  await scoring.getByRole("textbox", { name: "事前评估的金额起点" }).fill(from);
  await office.getByRole("button", { name: "保存草稿" }).click();
  await expect(office.getByText("没有问题，可以送审发布。")).toBeVisible();
  await office.getByRole("button", { name: "送审发布" }).click();
  await office.getByRole("textbox", { name: "意见", exact: true }).fill("新增大额项目按五方面评估");
  await office.getByRole("dialog").getByRole("button", { name: "送审发布" }).click();
  await expect(office.getByText("不能决定自己提出的申请", { exact: false })).toBeVisible();
  const office2 = await as(browser, "office2");
  await office2.goto(new URL(office.url()).pathname);
  await office2.getByRole("button", { name: "同意", exact: true }).click();
  await office2.getByRole("dialog").getByRole("button", { name: "同意", exact: true }).click();
  await expect(office2.getByText("现行", { exact: true })).toBeVisible();
  await expect(office2.getByText("按事前绩效评估五方面评分的新增项目金额起点")).toBeVisible();

  const batch = await ownBatch(ask, "五方面评估批次");
  const { id, nameZh: project } = await inPanel(
    ask,
    "203001",
    "section.eco",
    "区域数据服务中心",
    (whole) => ({
      ...whole,
      amount: "450",
      fundSources: [{ source: "GPB", amount: "450" }],
      budgetLines: [
        {
          nameZh: "服务",
          qty: "12",
          unit: "月",
          unitPrice: "37.5",
          amount: "450",
          basis: "按三家询价的最低价测算",
        },
      ],
      schedule: whole.schedule.map((row) => ({ ...row, planPayment: "450" })),
    }),
    batch,
  );
  await office.goto("/");
  await commit(office, project);
  await office2.goto(new URL(office.url()).pathname);
  await bring(office2);
  await expect(office2.getByRole("row").filter({ hasText: "已邀请" })).toHaveCount(3);
  const experts = await invited(ask, id);
  expect(experts).toHaveLength(3);
  for (const expert of experts) {
    const page = await as(browser, expert, phone.width);
    await accept(page, project);
    await page.context().close();
  }
  await office.goto("/");
  await confirm(office, project);

  // The sheet is that of the assessment: five aspects of four items, 100 points.
  const [first = "", second = "", third = ""] = experts;
  const page = await as(browser, first, phone.width);
  await page.getByRole("link", { name: project }).click();
  for (const aspect of ["立项必要性", "投入经济性", "绩效目标合理性", "实施方案可行性", "筹资合规性"])
    await expect(page.getByRole("heading", { name: new RegExp(aspect) })).toBeVisible();
  await expect(page.getByRole("button", { name: /：优 / })).toHaveCount(20);
  await expectNoSideways(page);
  await expectReadable(page);
  await page.goto("/");
  await refuse(page, project);
  await page.screenshot({ path: "test-results/assessment-read-390.png", fullPage: true });
  await refuse(await as(browser, second, phone.width), project);
  await score(await as(browser, third, phone.width), project, "优");

  // (96 + 96 + 100) / 3 would be support; money of no lawful source is refused.
  await office.goto(`/declarations/${id}/meeting`);
  await expect(office.getByText("97.33").first()).toBeVisible();
  await expect(office.getByText("建议不予支持")).toBeVisible();
  await expect(office.getByText("来源合规评为差")).toBeVisible();
  await expectReadable(office);
  await office.screenshot({ path: "test-results/assessment-meeting-1440.png", fullPage: true });
});

/** Full points for all but the source of the money, and a refusal for its sake. */
async function refuse(page: Page, project: string): Promise<void> {
  await page.getByRole("link", { name: project }).click();
  const excellent = page.getByRole("button", { name: /：优 / });
  await expect(excellent.first()).toBeVisible();
  for (const grade of await excellent.all()) await grade.click();
  await expect(page.locator(".score-sum")).toContainText("100 / 100");
  await page.getByRole("textbox", { name: "来源合规得分" }).fill("1");
  await page.getByRole("textbox", { name: "来源合规的意见" }).fill("资金来源未经批准，可能形成隐性债务。");
  await page.getByRole("radio", { name: "不同意立项", exact: true }).check();
  await page.getByRole("radio", { name: "轻缓" }).check();
  await page
    .getByRole("textbox", { name: "文字意见" })
    .fill("项目确有需要，但筹资不合规，来源未经批准，本级没有相应的支出责任，不宜立项。");
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await page.getByRole("button", { name: "提交评审" }).click();
  const dialog = page.getByRole("dialog", { name: "提交评审表" });
  await expect(dialog).toContainText("总分 96 分");
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "确认提交" }).click();
  await expect(page.getByRole("heading", { name: "已提交的评审" })).toBeVisible();
}
