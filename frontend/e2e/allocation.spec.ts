import { expect, type Page } from "@playwright/test";
import { type Ask, test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { as, signIn } from "./people";

test("money is shared out under a ceiling that slides, and people depart with a reason", async ({
  page,
  ask,
  browser,
}) => {
  const { id, nameZh } = await second(ask);
  await signIn(page, "office");
  await page.goto(`/batches/${id}`);
  await page.getByRole("link", { name: "资金安排" }).click();
  await expectHeading(page, "资金安排");
  await expect(page.getByText(nameZh)).toBeVisible();
  const plan = page.getByRole("table", { name: "项目排序与安排" });
  const of = (name: string) => plan.getByRole("row", { name });
  await expect(of("西樵山文化旅游节")).toContainText("第 3 位");
  await expectAccessible(page);

  // A smaller ceiling: the last in the ranking falls out, and is told why.
  await page.getByRole("textbox", { name: "资金总额（万元）" }).fill("2400");
  await expect(page).toHaveURL(/ceiling=.*2400/);
  await expect(of("西樵山文化旅游节")).toContainText("剩余 81.4 万元，不足 180 万元，列入备选");
  await page
    .getByRole("navigation", { name: "显示哪些项目" })
    .getByRole("link", { name: "随总额变化" })
    .click();
  await expect(plan.getByRole("row")).toHaveCount(2);

  // Who comes first needs a ground.
  await plan.getByRole("button", { name: "调整“西樵山文化旅游节”的安排" }).click();
  const dialog = page.getByRole("dialog", { name: "调整安排" });
  await dialog.getByRole("combobox", { name: "安排方式" }).selectOption({ label: "必保" });
  await dialog.getByRole("textbox", { name: "可以部分安排的金额" }).fill("200、50");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByRole("textbox", { name: "先行安排的依据" })).toHaveAccessibleDescription(
    /请填写先行安排的依据/,
  );
  await expect(dialog).toContainText("第 1 档 200 万元应小于 180 万元");
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "先行安排的依据" }).fill("区人大常委会决议，法定支出");
  await dialog.getByRole("textbox", { name: "可以部分安排的金额" }).fill("100、50");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  await shown(page, "先行安排");
  await expect(of("西樵山文化旅游节")).toContainText("必保项目：先行安排 180 万元");
  await shown(page, "备选");
  await expect(of("居家养老服务购买")).toContainText("不足 860 万元");

  // A section's own money, then none again.
  await limit(page, "100");
  await expect(
    page.getByRole("table", { name: "各业务科室" }).getByRole("row", { name: "农业科" }),
  ).toContainText("-42.60");
  await limit(page, "");

  // The batch's own ceiling is changed: the slide follows it, whatever was tried before.
  await page.getByRole("button", { name: "恢复" }).click();
  await expect(page).not.toHaveURL(/ceiling/);
  await setCeiling(page, "29000");
  await expect(page.getByText("批次的资金总额为 29,000.00 万元")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "资金总额（万元）" })).toHaveValue("29000");
  await page.getByRole("navigation", { name: "显示哪些项目" }).getByRole("link", { name: "全部" }).click();
  await expect(page).not.toHaveURL(/ceiling/);
  await setCeiling(page, "30000");

  // A leader reads the plan and the ground, and settles nothing.
  const leader = await as(browser, "leader");
  await leader.goto(`/batches/${id}/funding?show=FIRST`);
  await expect(leader.getByRole("row", { name: "西樵山文化旅游节" })).toContainText("必保");
  await expect(leader.getByRole("button", { name: /^调整/ })).toHaveCount(0);
  await leader.context().close();

  // Taken back; the plan is as the rule says.
  await shown(page, "全部");
  await plan.getByRole("button", { name: "调整“西樵山文化旅游节”的安排" }).click();
  await dialog.getByRole("combobox", { name: "安排方式" }).selectOption({ label: "参加排序" });
  await dialog.getByRole("textbox", { name: "可以部分安排的金额" }).fill("");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(of("西樵山文化旅游节")).toContainText("第 3 位");
});

test("units do not read how the money is shared out", async ({ page, ask }) => {
  const { id } = await second(ask);
  await signIn(page, "clerk.205001");
  await page.goto(`/batches/${id}/funding`);
  await expectHeading(page, "无权访问");
});

async function shown(page: Page, name: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "显示哪些项目" })
    .getByRole("link", { name, exact: true })
    .click();
}

/** Sets what 农业科 may take. */
async function limit(page: Page, ceiling: string): Promise<void> {
  await page.getByRole("button", { name: "设定资金总额" }).click();
  const dialog = page.getByRole("dialog", { name: "设定资金总额" });
  await dialog.getByRole("textbox", { name: "农业科" }).fill(ceiling);
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
}

/** Sets the batch's own ceiling. */
async function setCeiling(page: Page, ceiling: string): Promise<void> {
  await page.getByRole("button", { name: "设定资金总额" }).click();
  const dialog = page.getByRole("dialog", { name: "设定资金总额" });
  await dialog.getByRole("textbox", { name: /^\*? ?资金总额/ }).fill(ceiling);
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
}

/** The demo's second batch, where some projects wait for their report. */
async function second(ask: Ask): Promise<{ id: string; nameZh: string }> {
  const { batches } = (await ask(
    "office",
    "{ batches(first: 20) { edges { node { id code nameZh } } } }",
  )) as { batches: { edges: { node: { id: string; code: string; nameZh: string } }[] } };
  const found = batches.edges.map(({ node }) => node).find(({ nameZh }) => nameZh.includes("第二批"));
  if (!found) throw new Error("the demo has no second batch");
  return found;
}
