import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe";
import { as } from "./people";

const rulesOf = async (page: Page) => {
  await page.goto("/standards");
  await page.getByRole("row", { name: /筛选规则.*现行/ }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("自动筛选规则");
};

test("the office moves a threshold, sees what if, and a second person publishes", async ({ browser }) => {
  const office = await as(browser, "office");
  await rulesOf(office);
  await office.getByRole("button", { name: "复制为新版" }).click();
  await expect(office.getByText("第 2 版", { exact: false }).first()).toBeVisible();

  // A slip is told at its place, in words, while one types.
  const middle = office.getByRole("group", { name: /中额项目/ });
  await middle.getByRole("textbox", { name: "条件" }).fill("amout >= 200");
  await expect(middle.getByText("第 1 个字：没有“amout”这一项", { exact: false })).toBeVisible();
  await middle.getByRole("textbox", { name: "条件" }).fill("amo");
  await middle.getByRole("button", { name: /^amount/ }).click();
  await middle.getByRole("textbox", { name: "条件" }).fill("amount >= 200");
  await expect(middle.getByText("申请金额 ≥ 200 万元")).toBeVisible();

  // The limit is a number of its own.
  await middle.getByRole("textbox", { name: "申请金额界限" }).fill("400");
  await expect(middle.getByRole("textbox", { name: "条件" })).toHaveValue("amount >= 400");
  await office.getByRole("button", { name: "保存草稿" }).click();
  await expect(office.getByRole("row", { name: /中额项目 · 条件.*amount >= 200.*amount >= 400/ })).toBeVisible();
  await expect(office.getByText("没有问题，可以送审发布。")).toBeVisible();

  // What it would have made of a batch.
  await office.getByRole("combobox", { name: "对照批次" }).selectOption({ index: 1 });
  const said = office.getByRole("region", { name: "影响试算" });
  await expect(said.getByText(/次专家评审|专家评审次数不变/)).toBeVisible();
  await expectAccessible(office);
  await office.screenshot({ path: "test-results/rules-1440.png", fullPage: true });

  await office.getByRole("button", { name: "送审发布" }).click();
  await office.getByRole("textbox", { name: "意见" }).fill("提高中额项目的评审起点");
  await office.getByRole("dialog").getByRole("button", { name: "送审发布" }).click();
  await expect(office.getByText("不能决定自己提出的申请", { exact: false })).toBeVisible();
  await expect(office.getByRole("button", { name: "保存草稿" })).toHaveCount(0);

  const second = await as(browser, "office2");
  await second.goto("/");
  await second.getByRole("link", { name: /绩效预算项目自动筛选规则/ }).first().click();
  await second.getByRole("button", { name: "同意", exact: true }).click();
  await second.getByRole("dialog").getByRole("button", { name: "同意", exact: true }).click();
  await expect(second.getByText("现行", { exact: true })).toBeVisible();

  // From now on the dry run goes by the new edition; what was decided stays.
  await second.goto("/standards/screening");
  await second.getByRole("combobox", { name: "项目类别" }).selectOption("SPECIFIC");
  await second.getByRole("combobox", { name: "项目属性" }).selectOption("ONE_OFF");
  await second.getByRole("textbox", { name: "申请金额（万元）" }).fill("250");
  await second.getByRole("button", { name: "试算", exact: true }).click();
  const verdict = second.getByRole("region", { name: "试算结果" });
  await expect(verdict.getByText("仅科室审查").first()).toBeVisible();
  await verdict.getByText(/未命中的 \d+ 条规则/).click();
  await expect(verdict.getByText("申请金额 250 万元，距 400 万元还差 150 万元")).toBeVisible();
  await second.screenshot({ path: "test-results/dry-run-1440.png", fullPage: true });
});
