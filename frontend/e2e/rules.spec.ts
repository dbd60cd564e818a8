import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible } from "./axe";
import { as } from "./people";

const rulesOf = async (page: Page) => {
  await page.goto("/standards");
  await page
    .getByRole("row", { name: /筛选规则.*现行/ })
    .getByRole("link")
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("自动筛选规则");
};

test("the office moves a threshold, sees what if, and a second person publishes", async ({ browser }) => {
  const office = await as(browser, "office");
  await rulesOf(office);
  await office.getByRole("button", { name: "复制为新版" }).click();
  await expect(office.getByText("第 2 版", { exact: false }).first()).toBeVisible();

  // A slip is told at its place, in words, while one types.
  const large = office.getByRole("group", { name: /大额项目/ });
  await large.getByRole("textbox", { name: "条件" }).fill("amout >= 200");
  await expect(large.getByText("第 1 个字：没有“amout”这一项", { exact: false })).toBeVisible();
  await large.getByRole("textbox", { name: "条件" }).fill("amo");
  await large.getByRole("button", { name: /^amount/ }).click();
  await large.getByRole("textbox", { name: "条件" }).fill("amount >= 500");
  await expect(large.getByText("申请金额 ≥ 500 万元")).toBeVisible();

  // The limit is a number of its own.
  await large.getByRole("textbox", { name: "申请金额界限" }).fill("1000");
  await expect(large.getByRole("textbox", { name: "条件" })).toHaveValue("amount >= 1000");
  await office.getByRole("button", { name: "保存草稿" }).click();
  await expect(
    office.getByRole("row", { name: /大额项目 · 条件.*amount >= 500.*amount >= 1000/ }),
  ).toBeVisible();
  await expect(office.getByText("没有问题，可以送审发布。")).toBeVisible();

  // What it would have made of a batch.
  await office.getByRole("combobox", { name: "对照批次" }).selectOption({ label: await secondBatch(office) });
  const said = office.getByRole("region", { name: "影响试算" });
  await expect(said.getByText(/专家评审次数不变，资金变动占/)).toBeVisible();
  const changed = said.getByRole("region", { name: "去向变化的项目" });
  await expect(changed.getByText("个人加集体评审 → 专家个人评审").first()).toBeVisible();
  const old = await changed.getByRole("link").first().getAttribute("href");
  await expectAccessible(office);
  await office.screenshot({ path: "test-results/rules-1440.png", fullPage: true });
  await office.setViewportSize({ width: 390, height: 844 });
  await office.screenshot({ path: "test-results/rules-390.png", fullPage: true });
  await office.setViewportSize({ width: 1440, height: 900 });

  await office.getByRole("button", { name: "送审发布" }).click();
  await office.getByRole("textbox", { name: "意见" }).fill("提高大额项目的评审起点");
  await office.getByRole("dialog").getByRole("button", { name: "送审发布" }).click();
  await expect(office.getByText("不能决定自己提出的申请", { exact: false })).toBeVisible();
  await expect(office.getByRole("button", { name: "保存草稿" })).toHaveCount(0);

  const second = await as(browser, "office2");
  await second.goto("/");
  await second
    .getByRole("link", { name: /绩效预算项目自动筛选规则/ })
    .first()
    .click();
  await second.getByRole("button", { name: "同意", exact: true }).click();
  await second.getByRole("dialog").getByRole("button", { name: "同意", exact: true }).click();
  await expect(second.getByText("现行", { exact: true })).toBeVisible();

  // From now on the dry run goes by the new edition; what was decided stays.
  await second.goto("/standards/screening");
  await second.getByRole("combobox", { name: "项目类别" }).selectOption("SPECIFIC");
  await second.getByRole("combobox", { name: "项目属性" }).selectOption("ONE_OFF");
  await second.getByRole("textbox", { name: "申请金额（万元）" }).fill("600");
  await second.getByRole("button", { name: "试算", exact: true }).click();
  const verdict = second.getByRole("region", { name: "试算结果" });
  await expect(verdict.getByText("专家个人评审").first()).toBeVisible();
  await verdict.getByText(/未命中的 \d+ 条规则/).click();
  await expect(verdict.getByText("申请金额 600 万元，距 1000 万元还差 400 万元")).toBeVisible();
  await second.goto((old ?? "").replace("declarations", "review"));
  const screened = second.getByRole("region", { name: "筛选结果" });
  await expect(screened.getByText("规则集 SCREEN_DEMO_2027 v1", { exact: false })).toBeVisible();
  await expect(screened.getByText("个人加集体评审").first()).toBeVisible();
  await screened.getByText(/未命中的 \d+ 条规则/).click();
  await expect(screened.getByText("没有同名申报")).toBeVisible();
});

test("any kind is changed field by field, with its sums as one types", async ({ browser }) => {
  const office = await as(browser, "office");
  await office.goto("/standards");
  await office
    .getByRole("row", { name: /项目评价指标体系.*现行/ })
    .getByRole("link")
    .click();
  await office.getByRole("button", { name: "复制为新版" }).click();
  const form = office.getByRole("form", { name: "修改标准" });
  await form.getByRole("textbox", { name: "项目立项的分值" }).fill("9");
  await form.getByRole("button", { name: "保存草稿" }).click();
  await expect(
    office.getByRole("region", { name: "检查" }).getByText("“项目立项”的三级指标分值合计 7.00，应为 9.00"),
  ).toBeVisible();
  await expect(
    office.getByRole("region", { name: "与上一版的差别" }).getByText(/项目立项 · 分值/),
  ).toBeVisible();
  await expectAccessible(office);
  await office.screenshot({ path: "test-results/framework-1440.png", fullPage: true });
  await office.setViewportSize({ width: 390, height: 844 });
  await office.screenshot({ path: "test-results/framework-390.png", fullPage: true });
  await office.getByRole("button", { name: "删除草稿" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "删除草稿" }).click();
  await expect(office.getByText("第 1 版", { exact: false }).first()).toBeVisible();
});

/** The demo's second batch, by the name it has in the list of batches to try. */
async function secondBatch(page: Page): Promise<string> {
  return (await page.getByRole("option", { name: /第二批/ }).textContent()) ?? "";
}
