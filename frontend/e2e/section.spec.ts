import { expect } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { inSection } from "./filed";
import { as, signIn } from "./people";

test("a section returns a form only with its opinion, and the unit sees it at home and at the field", async ({
  page,
  ask,
  browser,
}) => {
  const { nameZh } = await inSection(ask, "206001", "社区警务服务");
  await signIn(page, "section.adm");
  await page.getByRole("link", { name: nameZh }).click();
  await expectHeading(page, nameZh);
  await expect(page.getByText("以此为准")).toBeVisible();
  await page.getByRole("button", { name: "退回", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "审核" });
  const refused = panel.getByRole("alert");

  // Nothing is said yet.
  await panel.getByRole("button", { name: "退回", exact: true }).click();
  await expect(refused).toBeFocused();
  await refused.getByRole("link", { name: /意见/ }).first().click();
  await expect(panel.getByRole("textbox", { name: "意见" })).toBeFocused();
  await expectAccessible(page);

  await panel.getByRole("combobox", { name: "退回原因" }).selectOption({ index: 1 });
  await panel.getByRole("textbox", { name: "意见" }).fill("金额测算依据不足，请补充询价材料。");
  await page.getByRole("button", { name: "对“申请金额”写意见" }).click();
  const remark = panel.getByRole("textbox", { name: "申请金额" });
  await expect(remark).toBeFocused();
  await remark.fill("与同类项目相比偏高，请核实。");
  await panel.getByRole("button", { name: "退回", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "已退回" })).toBeVisible();

  const clerk = await as(browser, "clerk.206001");
  const todo = clerk.getByRole("listitem").filter({ hasText: nameZh });
  await expect(todo).toContainText("金额测算依据不足，请补充询价材料。");
  await todo.getByRole("link", { name: nameZh }).click();
  const returned = clerk.getByRole("region", { name: "退回修改" });
  await expect(returned).toContainText("金额测算依据不足");
  await returned.getByRole("link", { name: "申请金额" }).click();
  const amount = clerk.getByRole("textbox", { name: "申请金额" });
  await expect(amount).toBeFocused();
  await expect(amount).toHaveAccessibleDescription(/与同类项目相比偏高，请核实。/);
  await expectAccessible(clerk);
  await clerk.context().close();
});

test("another unit's form is closed: the page says so, and nothing of it crosses the line", async ({
  page,
  ask,
}) => {
  const { id, nameZh } = await inSection(ask, "209001", "人民调解补贴");
  const answers: string[] = [];
  await signIn(page, "clerk.203001");
  // Fetched here, not read off the page: leaving a page drops the bodies it had not read.
  await page.route("**/graphql", async (route) => {
    if (route.request().headers().accept?.includes("event-stream")) return route.fallback();
    const answer = await route.fetch();
    answers.push(await answer.text());
    return route.fulfill({ response: answer });
  });
  for (const path of [
    `/declarations/${id}`,
    `/declarations/${id}/print`,
    `/declarations/${id}/changes`,
    `/review/${id}`,
  ]) {
    await page.goto(path);
    await expectHeading(page, "无权访问");
    await expect(page.getByText("不存在，或您无权查看")).toBeVisible();
    await expectAccessible(page);
  }
  await page.unrouteAll({ behavior: "wait" });
  const all = answers.join("\n");
  expect(all).toContain("E_NOT_FOUND");
  expect(all).not.toContain(nameZh);
  expect(all).not.toContain("司法局");
});
